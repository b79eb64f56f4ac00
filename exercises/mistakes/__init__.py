"""Les erreurs classiques des chapitres dont le fichier de formules serait trop long."""
