"""Asking other systems over the network, for those above to call; no room below knows that there is one."""
