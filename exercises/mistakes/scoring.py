"""The classic mistakes on RFM et score pondéré."""

from decimal import Decimal

from exercises.functions import Series, moyenne, nombre, produits, somme
from exercises.rule import mistake, provided
from exercises.rules import scoring


@mistake(
    scoring.score_rfm,
    "notes_multipliees",
    "Tu as multiplié les trois notes : le score RFM simple les additionne.",
)
def _(note_de_recence: Decimal, note_de_frequence: Decimal, note_de_montant: Decimal) -> Decimal:
    return note_de_recence * note_de_frequence * note_de_montant


@mistake(
    scoring.score_rfm,
    "recence_mal_orientee",
    "Tu as retourné la note de récence : 5 est déjà la meilleure note, celle de l'achat le plus récent.",
)
def _(note_de_recence: Decimal, note_de_frequence: Decimal, note_de_montant: Decimal) -> Decimal:
    provided(note_de_recence <= scoring._HIGHEST_NOTE and 2 * note_de_recence != scoring._HIGHEST_NOTE + 1)
    return scoring._HIGHEST_NOTE + 1 - note_de_recence + note_de_frequence + note_de_montant


@mistake(
    scoring.total_pondere,
    "notes_sans_poids",
    "Tu as additionné les notes sans leurs poids : multiplie d'abord chaque note par son poids.",
)
def _(notes_des_criteres: Series) -> Decimal:
    return somme(notes_des_criteres)


@mistake(
    scoring.total_pondere,
    "produit_des_sommes",
    "Tu as multiplié la somme des notes par celle des poids : fais le produit critère par critère, puis additionne.",
)
def _(notes_des_criteres: Series, poids_des_criteres: Series) -> Decimal:
    return somme(notes_des_criteres) * somme(poids_des_criteres)


@mistake(
    scoring.somme_des_poids,
    "nombre_de_criteres",
    "Tu as compté les critères : additionne leurs poids.",
)
def _(poids_des_criteres: Series) -> Decimal:
    return nombre(poids_des_criteres)


@mistake(
    scoring.somme_des_poids,
    "notes_pour_poids",
    "Tu as additionné les notes : additionne les poids.",
)
def _(notes_des_criteres: Series) -> Decimal:
    return somme(notes_des_criteres)


@mistake(
    scoring.score_pondere,
    "moyenne_sans_poids",
    "Tu as fait la moyenne simple des notes : chaque note compte selon son poids.",
)
def _(notes_des_criteres: Series) -> Decimal:
    return moyenne(notes_des_criteres)


@mistake(
    scoring.score_pondere,
    "divise_par_le_nombre_de_criteres",
    "Tu as divisé par le nombre de critères : divise par la somme des poids.",
)
def _(total_pondere: Decimal, notes_des_criteres: Series) -> Decimal:
    return total_pondere / len(notes_des_criteres)


@mistake(
    scoring.score_du_second_client,
    "moyenne_sans_poids",
    "Tu as fait la moyenne simple des notes : chaque note compte selon son poids.",
)
def _(notes_du_second_client: Series) -> Decimal:
    return moyenne(notes_du_second_client)


@mistake(
    scoring.score_du_second_client,
    "score_sans_diviser",
    "Tu as donné le total des points : divise-le par la somme des poids pour revenir à l'échelle des notes.",
)
def _(notes_du_second_client: Series, poids_des_criteres: Series) -> Decimal:
    return somme(produits(notes_du_second_client, poids_des_criteres))


@mistake(
    scoring.ecart_de_score,
    "ecart_dans_l_autre_sens",
    "Tu as soustrait dans l'autre sens : l'écart est le score du premier moins celui du second.",
)
def _(score_pondere: Decimal, score_du_second_client: Decimal) -> Decimal:
    return score_du_second_client - score_pondere


@mistake(
    scoring.ecart_de_score,
    "ecart_des_moyennes_simples",
    "Tu as comparé les moyennes simples : compare les scores pondérés.",
)
def _(notes_des_criteres: Series, notes_du_second_client: Series) -> Decimal:
    return moyenne(notes_des_criteres) - moyenne(notes_du_second_client)


@mistake(
    scoring.moyenne_simple,
    "moyenne_ponderee_pour_la_simple",
    "Tu as pondéré les notes : la moyenne simple leur donne à toutes le même poids.",
)
def _(notes_des_criteres: Series, poids_des_criteres: Series) -> Decimal:
    simple = moyenne(notes_des_criteres)
    weighted = somme(produits(notes_des_criteres, poids_des_criteres)) / somme(poids_des_criteres)
    provided(weighted != simple)
    return weighted


@mistake(
    scoring.moyenne_simple,
    "notes_additionnees",
    "Tu as additionné les notes : divise par leur nombre.",
)
def _(notes_des_criteres: Series) -> Decimal:
    return somme(notes_des_criteres)
