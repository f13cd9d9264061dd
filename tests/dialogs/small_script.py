"""A small script without a fault, and ways to put one in."""

from __future__ import annotations

from dialogs import templates
from dialogs.ids import Language
from dialogs.lint import lint
from dialogs.problems import Problem, ScriptProblems
from dialogs.script import Script
from dialogs.yaml_format import parse

SMALL = """\
script: small
title: A small script
company: Studio Nine
manager: Mia
written in: en
languages: [en, es]
region: DE
zone: Europe/Berlin
currency: EUR
privacy: https://nine.example/privacy

hours:
  monday to friday: 09:00-12:00, 13:00-18:00
  closed: [2026-12-25]

offers:
  trial:
    consultation: 30 minutes
    by: Mia
    title: a trial lesson
    normally: 25 EUR
    proof: Price list of 1 September 2026
    lasts: 2 days
    till: 20:00
    over: The trial ended {trial.deadline}.

steps:
  goal:
    ask: What would you like to learn?
    learn: need
    answers:
      guitar: Guitar
      piano:
        label: Piano
        also: [keys, keyboard]
    why: So that I suggest the right teacher.
    retry: [Guitar or piano?, Just tap one]
    next:
      - if: need is piano
        go: piano
      - go: price

  piano:
    say: We have four grand pianos.

  price:
    ask: Lessons are 120 to 160 euros a month. Does that fit?
    learn: budget
    answers:
      fits:
        label: It fits
        means: up to 200
      more:
        label: I can pay more
        means: from 201
      private:
        label: Rather not say
        declines: yes

  trial_lesson:
    gives: trial
    say: A trial lesson with Mia is free for you until {trial.deadline}.

  may_we:
    agree: May we keep your name and number for this? {privacy}
    purpose: keep my details
    personal: yes
    yes: Yes
    no: No
    why: Mia cannot call you otherwise.
    refused: nothing_kept

  who:
    ask: What's your name?
    learn: name

  reach:
    ask: Where can Mia reach you?
    learn: phone
    or: [email]

  all_right:
    summary: "This is what I have:"
    lines: [need, budget, name, phone, email]

  call:
    handoff: Mia usually answers within {reply_within}.
    because: asked
    nobody: later

  bye:
    end: Talk to you soon, {name|see you}!

  later:
    end: Mia is back {desk_opens}.

  nothing_kept:
    end: Fine, nothing is kept.

facts:
  place:
    about: [where, address]
    say: We're in Berlin.

reminders:
  - after: 1 hour
    say: Shall we go on?
  - after: 1 day
    say: We could also call you.

qualification:
  qualified at: 30
  requires: lead is known
  rules:
    - if: need is one of guitar, piano
      points: 20
      bant: need
      because: Wants lessons
    - if: budget at least 100
      points: 20
      bant: budget
      because: Can pay them
    - if: timescale is known
      points: 0
      bant: timescale
      because: Has a date
    - if: authority is known
      points: 0
      bant: authority
      because: Decides

called:
  need: Instrument
  budget: Budget
  name: Name
  phone: Phone
  email: E-mail
"""

_ASKED = """
  when:
    ask: When would you like to begin?
    learn: timescale

  who_decides:
    ask: Do you decide on your own?
    learn: authority
    as: yes or no

  trial_lesson:"""
SMALL = SMALL.replace("\n  trial_lesson:", _ASKED)

SPANISH = """\
steps:
  goal:
    ask: ¿Qué te gustaría aprender?
    answers:
      guitar: Guitarra
      piano:
        label: Piano
        also: [teclado]
    why: Para sugerirte el profesor adecuado.
    retry: [¿Guitarra o piano?, Toca uno]
  piano:
    say: Tenemos cuatro pianos de cola.
  price:
    ask: Las clases cuestan de 120 a 160 euros al mes. ¿Te encaja?
    answers: {fits: Me encaja, more: Puedo pagar más, private: Prefiero no decirlo}
  when:
    ask: ¿Cuándo te gustaría empezar?
  who_decides:
    ask: ¿Decides por tu cuenta?
  trial_lesson:
    say: La clase de prueba con Mia es gratis hasta {trial.deadline}.
  may_we:
    agree: ¿Podemos guardar tu nombre y tu número? {privacy}
    yes: Sí
    no: "No"
    why: Si no, Mia no puede llamarte.
  who:
    ask: ¿Cómo te llamas?
  reach:
    ask: ¿Dónde puede localizarte Mia?
  all_right:
    summary: "Esto es lo que tengo:"
  call:
    handoff: Mia suele responder en {reply_within}.
  bye:
    end: ¡Hasta pronto, {name|hasta luego}!
  later:
    end: Mia vuelve {desk_opens}.
  nothing_kept:
    end: Bien, no se guarda nada.
offers:
  trial:
    title: una clase de prueba
    over: La prueba terminó {trial.deadline}.
facts:
  place:
    about: [dónde, dirección]
    say: Estamos en Berlín.
reminders: [¿Seguimos?, También podemos llamarte.]
called: {need: Instrumento, budget: Presupuesto, name: Nombre, phone: Teléfono, email: Correo}
for managers:
  Wants lessons: Quiere clases
  Can pay them: Puede pagarlas
  Has a date: Tiene fecha
  Decides: Decide
  keep my details: guardar mis datos
"""

PHRASES = {
    Language("en"): {"hello": templates.compile("Hello {who}")},
    Language("es"): {"hello": templates.compile("Hola {who}")},
}


def read(script: str = SMALL, spanish: str | None = SPANISH, **more: str) -> Script:
    """Parse a script given as text; ``more`` files by path."""
    texts = {} if spanish is None else {"texts/es.yaml": spanish}
    return parse({"script.yaml": script, **texts, **more}, PHRASES)


def changed(old: str, new: str, text: str = SMALL) -> str:
    """Put ``new`` where ``old`` stands in a script; it must stand there."""
    assert old in text, old
    return text.replace(old, new, 1)


def with_change(old: str, new: str) -> Script:
    """Parse the small script with one change."""
    return read(changed(old, new))


def problems_of(script: str, spanish: str | None = SPANISH) -> tuple[Problem, ...]:
    """Give what the parser finds wrong."""
    try:
        read(script, spanish)
    except ScriptProblems as found:
        return found.problems
    return ()


def findings(script: Script) -> str:
    """Give what the checker finds, a line each, with its severity."""
    return "\n".join(f"{problem.severity} {problem}" for problem in lint(script))
