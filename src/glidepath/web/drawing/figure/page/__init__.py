"""The flat page: how a body is looked at, outlines, windows and SVG paths."""
