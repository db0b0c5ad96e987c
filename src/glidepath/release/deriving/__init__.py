"""From what a structure does to the way it is moved: poses, position, order of joints, what is held."""
