"""The moving figure of every exercise: about nobody, so that it is cached for everybody."""
