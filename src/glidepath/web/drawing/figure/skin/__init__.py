"""The body and its structures as outlines on the page."""
