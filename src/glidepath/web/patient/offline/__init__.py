"""The installable app: its manifest, its service worker, and the key that seals what rests on a device."""
