"""The verbs that write. One file a noun; `by=` says who acts; each answers once the write is durable."""
