"""Tables of the listing."""
