"""The pooling of evidence, held against R's metafor."""
