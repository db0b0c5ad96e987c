"""Pictures as plain SVG strings: no styles inside, a title and a description in each."""
