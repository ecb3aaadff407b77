"""What we say beside a source in questions: which answer is right, how many to choose, which order is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """The words of one language; `right` and `filled` have a place for the answer, `order` and `first` for what the
    steps are of: all of them, or the first of a long list.
    """

    right: str
    not_this: str
    all_that_apply: str
    filled: str
    order: str
    first: str
    ordered: str


_ENGLISH = AnswerWords(
    "The right answer is: {}",
    "Not this one.",
    "Choose all that apply.",
    "Right: {}",
    "Put the steps in the right order: {}.",
    "Put the first steps in the right order: {}.",
    "The right order is: {}",
)
_WORDS = MappingProxyType(
    {
        "de": AnswerWords(
            "Die richtige Antwort ist: {}",
            "Diese nicht.",
            "Wählen Sie alle zutreffenden Antworten aus.",
            "Richtig: {}",
            "Bringen Sie die Schritte in die richtige Reihenfolge: {}.",
            "Bringen Sie die ersten Schritte in die richtige Reihenfolge: {}.",
            "Die richtige Reihenfolge ist: {}",
        ),
        "es": AnswerWords(
            "La respuesta correcta es: {}",
            "Esta no.",
            "Elija todas las respuestas correctas.",
            "Correcto: {}",
            "Ordene los pasos: {}.",
            "Ordene los primeros pasos: {}.",
            "El orden correcto es: {}",
        ),
        "fr": AnswerWords(
            "La bonne réponse est\u00a0: {}",
            "Pas celle-ci.",
            "Choisissez toutes les bonnes réponses.",
            "Réponse\u00a0: {}",
            "Mettez les étapes dans l’ordre\u00a0: {}.",
            "Mettez les premières étapes dans l’ordre\u00a0: {}.",
            "Le bon ordre est\u00a0: {}",
        ),
        "it": AnswerWords(
            "La risposta corretta è: {}",
            "Non questa.",
            "Scegliere tutte le risposte corrette.",
            "Corretto: {}",
            "Mettere i passaggi nell’ordine giusto: {}.",
            "Mettere i primi passaggi nell’ordine giusto: {}.",
            "L’ordine giusto è: {}",
        ),
        "ja": AnswerWords(
            "正解\uff1a{}",
            "これではありません。",
            "当てはまるものをすべて選んでください。",
            "正解\uff1a{}",
            "次の手順を正しい順に並べてください\uff1a{}",
            "最初の手順を正しい順に並べてください\uff1a{}",
            "正しい順序\uff1a{}",
        ),
        "nl": AnswerWords(
            "Het juiste antwoord is: {}",
            "Deze niet.",
            "Kies alle juiste antwoorden.",
            "Juist: {}",
            "Zet de stappen in de juiste volgorde: {}.",
            "Zet de eerste stappen in de juiste volgorde: {}.",
            "De juiste volgorde is: {}",
        ),
        "pt": AnswerWords(
            "A resposta correta é: {}",
            "Não é esta.",
            "Escolha todas as respostas corretas.",
            "Correto: {}",
            "Coloque os passos na ordem correta: {}.",
            "Coloque os primeiros passos na ordem correta: {}.",
            "A ordem correta é: {}",
        ),
    }
)


def words_in(code: str) -> AnswerWords:
    """Return the words of the language with this two-letter code, the English ones where we know none."""
    return _WORDS.get(code, _ENGLISH)
