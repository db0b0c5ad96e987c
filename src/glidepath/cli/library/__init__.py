"""The library of the body on the command line: structures, protocols, chains, and what their JSON means."""
