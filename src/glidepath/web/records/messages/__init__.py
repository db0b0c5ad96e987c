"""Messages to whoever has a visit: written with what causes them, sent by a worker, emptied when no longer needed."""
