"""What Fidèle can do: one module a skill. A skill is a function of the world and the session; it writes nothing."""
