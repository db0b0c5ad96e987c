"""Effects put together: restricted maximum likelihood, Hartung-Knapp-Sidik-Jonkman, prediction, leave-one-out."""
