"""The reads. One file a noun; each takes `clinic_id=` and answers dictionaries of plain values."""
