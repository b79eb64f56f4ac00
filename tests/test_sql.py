"""Queries to write: each runs, each mistake has its name, nothing but the exercise can be reached, and soon."""

import re
import sqlite3
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from shutil import copytree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels.sheet import draw_sheet
from bot.dialogue import Behind, Dialogue
from bot.reply import Block, DataFile, Rows, Sheet
from bot.session import QueryPractice, Session
from bot.skills import query as skill
from bot.skills.turn import World
from bot.store import Incoming, Store
from bot.tutor import Tutor
from exercises.quantity import ContentError
from exercises.sql.check import check_queries
from exercises.sql.database import Failure, Result, run
from exercises.sql.grading import Feedback, grade, results
from exercises.sql.query import HERE, LEVELS, Query, clause_of, hint, known_mistakes, load_queries
from exercises.sql.typed import looks_like_a_query, read
from nlu import Understand

QUERIES = load_queries()
TOLD = known_mistakes()
BEHIND = Behind("test:lea", datetime(2026, 11, 24, tzinfo=UTC), tuple, dict)
NOTIONS = {"requete_de_selection", "jointure", "requete_de_regroupement", "requete_parametree_action"}

every_query = pytest.mark.parametrize("query", QUERIES.values(), ids=lambda query: query.id)


def judged(exercise: str, typed: str) -> Feedback:
    return grade(QUERIES[exercise], typed, TOLD)


def told(exercise: str, typed: str) -> str:
    return judged(exercise, typed).message.replace("\u202f", " ")


def code(exercise: str, typed: str) -> str | None:
    found = judged(exercise, typed)
    return found.code if found.verdict == "erreur_connue" else found.verdict


# the content


def test_the_queries_of_the_course_hold_together() -> None:
    assert list(check_queries(QUERIES.values(), NOTIONS)) == []
    assert len(QUERIES) >= 18
    assert {query.notion for query in QUERIES.values()} == NOTIONS


@every_query
def test_the_model_is_right_whatever_its_case_its_breaks_and_its_semicolon(query: Query) -> None:
    for typed in (
        query.sql,
        query.sql.replace("\n", " "),
        f"{query.sql} ;",
        query.sql.lower() if query.kind != "insert" else query.sql,
        f"```sql\n{query.sql}```",
    ):
        assert grade(query, typed, TOLD).is_right, typed


@every_query
def test_the_model_is_right_with_the_quotes_of_a_phone(query: Query) -> None:
    curly = re.sub(r"'([^']*)'", r"‘\1’", query.sql)
    double = re.sub(r"'([^']*)'", r"“\1”", query.sql)
    assert grade(query, curly, TOLD).is_right
    assert grade(query, double, TOLD).is_right


@every_query
def test_every_mistake_is_named_and_right_for_no_one(query: Query) -> None:
    for mistake in query.mistakes:
        found = grade(query, mistake.sql, TOLD)
        assert (found.verdict, found.code, found.message) == ("erreur_connue", mistake.code, mistake.message)


@every_query
def test_no_hint_is_an_answer(query: Query) -> None:
    for level in range(1, LEVELS + 1):
        said = hint(query, level)
        assert query.sql.replace("\n", " ") not in said
        assert not grade(query, said.partition(" : ")[2], TOLD).is_right
        for line in query.clauses:
            keyword, body = clause_of(line)
            assert keyword == "FROM" or len(body.split()) < 3 or body not in said


@every_query
def test_an_id_names_one_exercise_only(query: Query, world: World) -> None:
    assert query.id not in world.catalogue.templates
    assert query.id not in world.bank.items


@pytest.mark.parametrize(
    ("old", "new", "fact"),
    [
        ("WHERE ville = 'Lyon'", "WHERE vile = 'Lyon'", "la requête modèle ne tourne pas"),
        ("WHERE ville = 'Lyon'", "WHERE ville = 'Brest'", "la requête modèle ne donne aucune ligne"),
        ('SELECT nom, prenom FROM client"', "SELECT nom, prenom FROM client WHERE ville LIKE 'Lyon'\"", "donne le bon"),
        ("WHERE ville <> 'Lyon'", "WHERE ville IS NOT NULL", "donnent le même résultat"),
        ("Deux colonnes à afficher", "L'idée : WHERE ville = 'Lyon'", "un indice contient la réponse"),
    ],
)
def test_a_fault_of_an_exercise_is_told_with_its_file_its_line_and_a_remedy(
    old: str, new: str, fact: str, tmp_path: Path
) -> None:
    folder = copied(tmp_path, old, new)
    problems = list(check_queries(load_queries(folder).values(), NOTIONS))
    assert problems
    assert fact in problems[0]
    assert re.match(r"sql/requete_de_selection/clients_de_lyon\.yml, ligne \d+ : .+\. \w.+", problems[0])


@pytest.mark.parametrize(
    ("old", "new", "fact"),
    [
        ("titre:", "tittre:", "ligne 1 : clé inconnue « tittre »"),
        ("niveau: decouverte", "niveau: facile", "ligne 2 : niveau inconnu"),
        ("base: velos", "base: motos", "ligne 3 : la base"),
        ("code: where_oublie", "code: oups", "cette erreur n'a pas de code connu"),
        ('  - "la table où elles sont"\n', "", "il faut une explication par clause"),
        ("titre: Les", "titre: [Les", "YAML illisible"),
        ("tables: [client]", "tables: [prospect]", "la base ou l'une des tables n'existe pas"),
    ],
)
def test_a_fault_of_form_is_told_with_its_line(old: str, new: str, fact: str, tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=re.escape(fact)):
        load_queries(copied(tmp_path, old, new))


def copied(to: Path, old: str, new: str) -> Path:
    """The content with one exercise changed."""
    folder = to / "sql"
    copytree(HERE, folder, ignore=lambda _, names: [name for name in names if name.endswith((".py", "__pycache__"))])
    path = folder / "exercices" / "requete_de_selection" / "clients_de_lyon.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return folder


# results: on paper, from bases/velos.yml


def rows(exercise: str) -> tuple[tuple[object, ...], ...]:
    found = results(QUERIES[exercise], QUERIES[exercise].sql)
    assert not isinstance(found, Failure)
    return found[0].rows


def test_the_turnover_of_the_towns_is_that_of_the_paper() -> None:
    # Lyon : 849,90 + 264,50 + 980 + 120 + 510 + 620 + 1 150 ; Grenoble : 1 390 + 88 + 500 + 410 + 230
    assert [(town, round(float(str(total)), 2)) for town, total in rows("ca_par_ville")] == [
        ("Lyon", 4494.40),
        ("Grenoble", 2618.00),
    ]


def test_the_total_and_the_mean_are_those_of_the_paper() -> None:
    # quinze factures : 7 543,30 € ; sans celle de 2025 (410 €), quatorze : 7 133,30 € ÷ 14
    ((total,),) = rows("ca_total")
    ((mean,),) = rows("panier_moyen")
    assert total == pytest.approx(7543.30)
    assert mean == pytest.approx(509.5214, abs=0.0001)


def test_accents_count_neither_in_a_criterion_nor_in_an_order() -> None:
    assert judged(
        "stock_faible_ecriture", "select reference, libelle from produit where rayon='ecriture' and stock<50"
    ).is_right
    towns = [town for (town,) in rows("villes_des_clients")]
    assert towns == ["Annecy", "Chambéry", "Grenoble", "Lyon", "Valence"]


def test_a_mean_rounded_to_the_cent_is_right() -> None:
    assert judged("panier_moyen", "select round(avg(montant), 2) from facture where year(date_facture) = 2026").is_right


def test_columns_in_another_order_are_right_and_it_is_told() -> None:
    assert "autre ordre" in told("clients_de_lyon", "SELECT prenom, nom FROM client WHERE ville = 'Lyon'")


# what is typed, and what it is called


@pytest.mark.parametrize(
    ("exercise", "typed", "name"),
    [
        ("clients_de_lyon", "SELECT nom, prenom FROM client WHERE ville = Lyon", "texte_sans_guillemets"),
        ("clients_de_lyon", "SELECT nom, prenom FROM client ORDER BY nom", "where_oublie"),
        ("clients_de_lyon", "SELECT nom prenom FROM client WHERE ville = 'Lyon'", "virgule_oubliee"),
        ("clients_de_lyon", "SELECT * FROM client WHERE ville = 'Lyon'", "colonne_en_trop"),
        ("clients_de_lyon", "SELECT nom FROM client WHERE ville = 'Lyon'", "colonne_manquante"),
        ("clients_par_nom", "SELECT nom, ville FROM client ORDER BY ville, nom", "tri_a_revoir"),
        ("villes_des_clients", "SELECT ville FROM client", "distinct_oublie"),
        ("villes_des_clients", "SELECT ville FROM client GROUP BY ville ORDER BY ville", "correct"),
        ("noms_en_du", "SELECT nom, email FROM client WHERE nom = 'Du%' OR nom = 'DU%'", "egal_pour_like"),
        ("noms_en_du", "SELECT nom, email FROM client WHERE nom LIKE 'Du*'", "joker_d_access"),
        ("noms_en_du", "SELECT nom, email FROM client WHERE nom LIKE 'Dup'", "joker_oublie"),
        ("clients_sans_email", "SELECT num_client, nom FROM client WHERE email <> NULL", "null_avec_egal"),
        (
            "factures_du_trimestre",
            "SELECT num_facture, date_facture, montant FROM facture "
            "WHERE date_facture BETWEEN '01/01/2026' AND '31/03/2026' ORDER BY date_facture",
            "date_francaise",
        ),
        ("lyon_ou_grenoble", "SELECT nom, ville FROM client WHERE ville='Lyon' AND ville='Grenoble'", "et_pour_ou"),
        ("bons_clients", "SELECT num_client, SUM(montant) FROM facture WHERE SUM(montant) > 1000", "where_pour_having"),
        ("clients_par_ville", "SELECT ville, COUNT(nom) FROM client", "group_by_oublie"),
        ("ca_total", "SELECT COUNT(*) FROM facture", "count_pour_sum"),
        ("nom_sur_facture", "SELECT num_facture, montant, nom FROM facture JOIN client", "jointure_oubliee"),
        ("fiches_a_supprimer", "DELETE FROM client WHERE ville = 'Grenoble'", "faux"),
        ("hausse_de_prix", "UPDATE produit SET prix = prix * 1,05 WHERE rayon = 'Papier'", "decimale_a_virgule"),
        ("hausse_de_prix", "UPDATE produit SET prix = prix + prix * 5 / 100 WHERE rayon = 'Papier'", "correct"),
        ("nouveau_produit", "INSERT INTO produit VALUES ('E1','Calculatrice','Bureau',14,90,20)", "illisible"),
        ("noms_en_du", "SELECT nom, email FROM client WHERE nom LIKE Du%", "texte_sans_guillemets"),
        ("noms_en_du", "SELECT nom, email FROM client WHERE nom LIKE '%du'", "joker_mal_place"),
        ("noms_en_du", "SELECT nom, email FROM client WHERE nom = 'Du*'", "egal_pour_like"),
        ("clients_sans_email", "SELECT num_client, nom FROM client WHERE email = ''", "vide_pour_null"),
        (
            "factures_du_trimestre",
            "SELECT num_facture, date_facture, montant FROM facture WHERE date_facture >= 2026-01-01",
            "date_francaise",
        ),
        (
            "bons_clients",
            "SELECT num_client, SUM(montant) FROM facture GROUP BY num_client HAVING montant > 1000",
            "having_sans_calcul",
        ),
        ("clients_de_lyon", "SELECT COUNT(*) FROM client WHERE ville = 'Lyon'", "calcul_en_trop"),
        (
            "nom_sur_facture",
            "SELECT num_facture, montant, nom FROM client c JOIN facture f ON c.num_client = f.num_facture",
            "jointure_a_revoir",
        ),
        ("ca_par_client", "SELECT num_client, SUM(montant) ca FROM facture GROUP BY 1 ORDER BY ca DESC", "correct"),
    ],
)
def test_what_is_typed_has_its_name(exercise: str, typed: str, name: str) -> None:
    assert code(exercise, typed) == name


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("SELECT nom, prenom FROM client WHERE vile = 'Lyon'", "tu voulais dire « ville »"),
        ("SELECT nom, prenom FROM clients WHERE ville = 'Lyon'", "elle s'appelle « client »"),
        ("SELECT nom, prenom FORM client WHERE ville = 'Lyon'", "tu voulais dire FROM"),
        ("SELECT nom prenom ville FROM client", "Il manque une virgule entre « prenom » et « ville »"),
        ("SELECT nom, FROM client", "une virgule en trop avant FROM"),
        ("SELECT nom, prenom", "Il manque FROM"),
        ("SELECT nom, prenom FROM client WHERE ville = 'Lyon", "Un guillemet ouvert n'est pas refermé"),
        ("SELECT nom, prenom FROM client ORDER BY nom WHERE ville = 'Lyon'", "WHERE se place avant ORDER BY"),
        ("SELECT nom, prenom FROM client ORDER nom", "ORDER BY s'écrit en deux mots"),
        ("SELECT nom, prenom FROM client WHERE ville = 'Lyon' ET nom = 'Roux'", "s'écrit AND"),
        ("SELECT nom, prenom FROM client WHERE num_client => 3", "« => » s'écrit >="),
        ("SELECT nom, prenom FROM client WHERE num_client > 1 000", "Un nombre s'écrit sans espace : 1000"),
        ("SELECT nom, prenom FROM client WHERE num_client > 5€", "enlève « € »"),
        ("SELECT nom, prenom FROM client WHERE num_client > 2,5", "avec un point : 2.5"),
        ("SELECT nom, prenom FROM client WHERE (ville = 'Lyon'", "Une parenthèse ouverte n'est pas refermée"),
        ("SELECT SOMME(num_client), nom FROM client", "s'écrit SUM"),
        ("SELECT nom, prenom FROM client WHERE ville BETWEEN 'A', 'B'", "BETWEEN prend deux bornes"),
        ("SELECT nom, prenom FROM client WHERE", "il manque quelque chose après WHERE"),
        ("SELECT nom et prenom FROM client", "mets une virgule, pas « et »"),
        ("SELECT (nom, prenom) FROM client", "sans parenthèses"),
        ("SELECT nom, prenom FROM client WHERE ville >= 'A' AND <= 'M'", "Après AND, répète la colonne"),
        ("SELECT nom COUNT(*) FROM client", "Il manque une virgule entre « nom » et COUNT"),
        ("SELECT nom, COUNT FROM client", "COUNT prend sa colonne entre parenthèses"),
        ("SELECT nom, client.id FROM client", "n'a pas de colonne « id »"),
        ("SELECT nom, prenom FROM client WHERE LEFT(ville, 2) = 'Ly'", "LEFT n'est pas une fonction ici"),
        ("SELECT nom, prenom FROM client WHERE ville = La Rochelle", "s'écrit entre apostrophes"),
    ],
)
def test_an_error_of_sqlite_is_a_french_sentence(typed: str, said: str) -> None:
    assert said in told("clients_de_lyon", typed)


@pytest.mark.parametrize(
    ("exercise", "typed", "said"),
    [
        ("hausse_de_prix", "UPDATE produit prix = prix * 2", "il manque SET"),
        ("hausse_de_prix", "UPDATE produit SET prix * 2", "SET colonne = nouvelle valeur"),
        ("hausse_de_prix", "UPDATE produit WHERE stock = 0 SET prix = 2", "SET se place avant WHERE"),
        ("hausse_de_prix", "UPDATE TABLE produit SET prix = 2", "UPDATE est suivi du nom de la table"),
        ("hausse_de_prix", "UPDATE produit SET prix = prix * 5 %", "Un pourcentage s'écrit en décimal"),
        ("fiches_a_supprimer", "DELETE * FROM client", "écris DELETE FROM"),
        ("fiches_a_supprimer", "DELETE client", "écris DELETE FROM"),
        ("nouveau_produit", "INSERT produit VALUES ('E1')", "il manque INTO"),
        ("nouveau_produit", "INSERT INTO produit VALUES 'E1', 'x'", "entre parenthèses"),
        ("nouveau_produit", "INSERT INTO produit VALUES ('E1')", "autant de valeurs que de colonnes"),
        ("nouveau_produit", "INSERT INTO produit VALUES ('A1', 'x', 'x', 1, 1)", "clé primaire est déjà prise"),
    ],
)
def test_an_action_that_can_t_be_run_is_told_what_it_lacks(exercise: str, typed: str, said: str) -> None:
    assert said in told(exercise, typed)


def test_a_column_of_two_tables_is_to_be_told_apart() -> None:
    typed = "SELECT num_client, nom FROM client INNER JOIN facture ON client.num_client = facture.num_client"
    assert "est dans deux tables" in told("nom_sur_facture", typed)


def test_a_result_right_by_luck_is_refused() -> None:
    lucky = judged("clients_de_lyon", "SELECT nom, prenom FROM client WHERE num_client IN (1, 3, 6, 9)")
    assert (lucky.verdict, lucky.code) == ("faux", None)
    assert "le bon résultat ici, mais pas sur d'autres données" in lucky.message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("select nom from client", True),
        ("SELECT nom", True),
        ("Réponse : select * from client", True),
        ("selct nom from client", True),
        ("where ville = 'Lyon'", True),
        ("nom from client", True),
        ("c'est quoi where ?", False),
        ("select ça sert à quoi", False),
        ("c'est quoi la différence entre where et having", False),
        ("un indice", False),
        ("je veux le nom des clients", False),
        ("update c'est pour changer le prix ?", False),
        ("", False),
        ("?", False),
        ("12", False),
    ],
)
def test_a_query_is_told_from_a_question(text: str, expected: bool) -> None:
    assert looks_like_a_query(text, QUERIES["clients_de_lyon"].names | {"client"}) is expected


# what must not be done

HOSTILE = (
    "PRAGMA table_info(client)",
    "SELECT * FROM pragma_table_info('client')",
    "SELECT name, sql FROM sqlite_master",
    "SELECT name, type FROM sqlite_schema",
    "ATTACH DATABASE '/tmp/fidele-attached.db' AS x",
    "SELECT load_extension('x'), 1",
    "SELECT readfile('/etc/passwd'), 1",
    "SELECT writefile('/tmp/fidele-written', 'x'), 1",
    "SELECT randomblob(1000000000), zeroblob(1000000000)",
    "SELECT printf('%1000000000d', 1), 1",
    "SELECT hex(nom), replace(nom, 'a', 'b') FROM client",
    "SELECT group_concat(nom), 1 FROM client",
    "SELECT current_timestamp, random()",
    "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT n, n FROM t",
    "SELECT n, n FROM (WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT n FROM t)",
    "SELECT COUNT(*), 1 FROM client a, client b, client c, client d, client e, client f, client g, client h",
    "SELECT a.nom, b.nom FROM client a, client b, client c, client d, client e, client f ORDER BY a.nom, f.ville",
    "SELECT nom, prenom FROM client; DROP TABLE client",
    "DROP TABLE client",
    "DELETE FROM client",
    "UPDATE client SET nom = 'x'",
    "INSERT INTO client VALUES (99, 'x', 'x', 'x', 'x')",
    "CREATE TABLE x (a)",
    "VACUUM INTO '/tmp/fidele-vacuum.db'",
    "SELECT nom, prenom FROM client WHERE nom LIKE '" + "%a" * 200 + "'",
    "SELECT COUNT(*), 1 FROM client a, client b, client c, client d WHERE (a.nom || b.nom || c.nom || d.nom || '"
    + "a" * 700
    + "') LIKE '%"
    + "a" * 27
    + "b'",
    "SELECT a.nom, b.nom FROM client a, client b, client c, client d ORDER BY a.nom || b.nom || c.nom || d.nom",
    "SELECT nom, prenom FROM client WHERE '" + "a" * 300 + "' LIKE '" + "%a" * 40 + "b'",
    "SELECT " + "(" * 400 + "1" + ")" * 400 + ", 2",
    "SELECT " + "-" * 400 + "1, 2",
    "SELECT " + "1," * 450 + "1",
    "SELECT " + " UNION SELECT ".join("1" for _ in range(60)),
    "SELECT x'ff', CAST(x'ff' AS TEXT)",
    "SELECT 9e999, -9e999 UNION SELECT 9223372036854775807 + 1, 1",
    "SELECT ?, :nom",
    "SELECT nom, prenom FROM client WHERE ville = ''''''",
    "select " + "a" * 10_000,
    "'" * 999,
    '"' * 999,
    "[" * 999,
    "/*" * 499,
    "select /* jamais refermé",
    "select -- rien",
    "\x00SELECT\x00",
    "SELECT \ud800 FROM client",
)


@pytest.mark.parametrize("typed", HOSTILE, ids=lambda typed: ascii(typed[:40]))
def test_a_hostile_query_is_refused_soon(typed: str) -> None:
    before = time.process_time()
    for exercise in ("clients_de_lyon", "ca_par_ville", "hausse_de_prix", "fiches_a_supprimer", "nouveau_produit"):
        found = judged(exercise, typed)
        assert found.message
        assert not found.is_right
        assert len(found.message) + sum(map(len, found.rows)) < 700
    assert time.process_time() - before < 1


def test_nothing_is_read_or_written_beside_the_tables(tmp_path: Path) -> None:
    base, velos = QUERIES["clients_de_lyon"].base, ("client",)
    target = tmp_path / "x.db"
    for sql in (
        f"ATTACH DATABASE '{target}' AS x",
        f"VACUUM INTO '{target}'",
        "SELECT * FROM facture",
        "SELECT * FROM sqlite_master",
        "SELECT load_extension('x')",
        "PRAGMA user_version = 3",
        "DELETE FROM client",
    ):
        assert isinstance(run(base, base.data, velos, sql, "select"), Failure), sql
    assert not target.exists()
    kept = run(base, base.data, velos, "SELECT COUNT(*) FROM client", "select")
    assert kept == Result(("COUNT(*)",), ((12,),))


def test_an_action_changes_a_copy_only() -> None:
    assert code("fiches_a_supprimer", "DELETE FROM client") == "where_oublie"
    right = "DELETE FROM client WHERE ville = 'Grenoble' AND email IS NULL"
    assert [judged("fiches_a_supprimer", right).message for _ in range(2)] == ["Juste : 2 lignes supprimées."] * 2


PIECES = (
    "SELECT nom , FROM client WHERE ville = 'Lyon' ( ) * COUNT SUM GROUP BY AND OR LIKE '%a' 12 ,5 UPDATE SET ORDER "
    "HAVING ; “x” NULL IN BETWEEN # € JOIN ON produit stock INSERT INTO VALUES ' \" -- DISTINCT LIMIT 1"
)
pieces = st.lists(st.sampled_from(PIECES.split()), max_size=14).map(" ".join)


@given(text=st.text(max_size=60) | pieces, exercise=st.sampled_from(sorted(QUERIES)))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_typed_is_answered_in_french(text: str, exercise: str) -> None:
    for typed in (text, f"{QUERIES[exercise].sql.split()[0]} {text}"):
        found = judged(exercise, typed)
        assert found.message
        assert "syntax error" not in found.message
        assert isinstance(read(typed, ()), tuple) or found.verdict == "illisible"


def test_the_reasons_of_sqlite_that_can_be_met_all_have_their_words() -> None:
    unexplained = {
        found.message
        for exercise in ("clients_de_lyon", "bons_clients", "ca_par_ville", "nouveau_produit")
        for typed in ("SELECT nom FROM client GROUP BY COUNT(*)", "SELECT (SELECT nom, ville FROM client) FROM client")
        if (found := judged(exercise, typed)).message.startswith("Je n'arrive pas à exécuter")
    }
    assert unexplained == set()
    assert sqlite3.sqlite_version_info >= (3, 37)


# in the conversation


def test_a_long_query_is_told_so_and_the_exercise_stays_open(world: World, understand: Understand) -> None:
    dialogue = Dialogue(world, understand)
    opened = dialogue.turn(Session(), "/requete clients_de_lyon", BEHIND, Random(1))
    for length, said in ((2_000, "trop longue"), (10_000, "très long")):
        done = dialogue.turn(opened.session, "SELECT nom, prenom FROM client" + " " * length + "x", BEHIND, Random(1))
        assert said in done.reply.messages[0].text
        assert isinstance(done.session.activity, QueryPractice)
        assert done.attempts == ()


def test_what_can_t_be_run_costs_nothing_and_a_named_mistake_counts(world: World) -> None:
    session = Session(activity=QueryPractice("clients_de_lyon"))
    practice = QueryPractice("clients_de_lyon")
    unreadable = skill.answer(world, session, practice, "SELECT nom FROM clients", "test:lea", BEHIND.now)
    assert (unreadable.attempts, unreadable.session.activity) == ((), practice)
    (attempt,) = skill.answer(world, session, practice, "select nom, prenom from client", "l", BEHIND.now).attempts
    assert (attempt.source, attempt.item, attempt.quantity) == ("requete", "clients_de_lyon", "requete_de_selection")
    assert (attempt.verdict, attempt.code) == ("erreur_connue", "where_oublie")


def test_three_queries_found_alone_make_a_run_on_their_notion(world: World) -> None:
    variants = []
    for query in [query for query in world.catalogue.queries.values() if query.notion == "jointure"][:3]:
        practice = QueryPractice(query.id)
        done = skill.answer(world, Session(activity=practice), practice, query.sql, "test:lea", BEHIND.now)
        (review,) = done.reviews
        assert (review.kind, review.item, review.rating.name) == ("requete", "jointure", "Good")
        variants.append(review.variant)
        helped = replace(practice, hints=1)
        (review,) = skill.answer(world, Session(activity=helped), helped, query.sql, "l", BEHIND.now).reviews
        assert review.rating.name == "Hard"
    assert len(set(variants)) == 3


def test_what_was_found_is_not_asked_again_before_the_rest(world: World) -> None:
    attempts, asked, session = [], [], Session()
    for _ in world.catalogue.queries:
        session = skill.start(world, session, None, attempts, Random(1)).session
        assert isinstance(session.activity, QueryPractice)
        practice = session.activity
        asked.append(practice.query)
        done = skill.answer(
            world, session, practice, world.catalogue.queries[practice.query].sql, "test:lea", BEHIND.now
        )
        attempts += done.attempts
        session = done.session
    assert sorted(asked) == sorted(world.catalogue.queries)
    levels = [world.catalogue.queries[id_].level for id_ in asked]
    assert levels == sorted(levels, key=("decouverte", "application", "examen").index)


def test_the_queries_typed_are_handed_over_and_erased(world: World, understand: Understand, tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'fidele.db'}")
    tutor = Tutor(Dialogue(world, understand), store, lambda: BEHIND.now, Random(1))
    typed = "SELECT nom, prenom\nFROM client -- *tout* #1"
    for number, text in enumerate(("/requete clients_de_lyon", typed, "solution")):
        tutor.reply(Incoming(f"test:{number}", "test:lea", text))
    (page, data) = tutor.reply(Incoming("test:export", "test:lea", "/mesdonnees")).messages
    assert isinstance(page.document, Sheet)
    assert draw_sheet(page.document).startswith(b"%PDF")
    assert isinstance(data.document, DataFile)
    kept = data.document.content
    assert [(row["raw"], row["code"]) for row in kept["attempts"]] == [(typed, "where_oublie")]
    assert [(row["kind"], row["item"]) for row in kept["cards"]] == [("requete", "requete_de_selection")]
    assert any("Les clients d'une ville" in cell for block in page.document.blocks for cell in words(block))
    tutor.reply(Incoming("test:erase", "test:lea", "/effacer oui"))
    with store.transaction() as work:
        assert not any(table for name, table in work.export("test:lea").items() if name != "outbox")
    store.close()


def words(block: Block) -> tuple[str, ...]:
    return tuple(cell for row in block.rows for cell in row) if isinstance(block, Rows) else ()


def test_a_button_of_another_exercise_does_nothing(world: World, understand: Understand) -> None:
    dialogue = Dialogue(world, understand)
    first = dialogue.turn(Session(), "/requete clients_de_lyon", BEHIND, Random(1))
    button = first.reply.messages[0].choices[1]
    second = dialogue.turn(first.session, "/requete ca_total", BEHIND, Random(1))
    done = dialogue.turn(second.session, button.command, BEHIND, Random(1))
    assert "Ce bouton ne sert plus" in done.reply.messages[0].text
    assert done.session.activity == second.session.activity
