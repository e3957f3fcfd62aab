"""Made-up rounds and petitions of the trial, entered by the verbs people use."""
