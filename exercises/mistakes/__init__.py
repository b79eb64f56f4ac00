"""Les erreurs classiques, un fichier par chapitre."""
