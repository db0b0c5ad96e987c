"""The atlas: every structure a hand can be put on, found by what is known of it, with its protocols."""
