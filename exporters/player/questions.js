/* Questions on the page: reads what was chosen, judges it, shows how it went. Reports to nobody. */
(function () {
  'use strict';

  const course = window.unitsmithCourse;
  const words = course.words;
  const RIGHT = '\u2713';
  const WRONG = '\u2717';

  /* Returns {response} or, when something is missing, {problem: words, field: what to go to}. */
  function read(form, question) {
    if (isPicked(question)) {
      const chosen = all(form, 'input:checked').map(function (input) { return input.value; });
      return chosen.length ? { response: chosen } : missing(words.empty_choice, form);
    }
    if (question.kind === 'sequencing') return readOrder(form);
    if (question.kind === 'matching') {
      const pairs = all(form, '.option').map(function (row) {
        return [row.dataset.option, row.querySelector('select').value];
      });
      const complete = pairs.every(function (pair) { return pair[1] !== ''; });
      return complete ? { response: pairs } : missing(words.empty_match, form);
    }
    const text = form.querySelector('input').value.trim();
    if (question.kind === 'numeric') {
      const number = window.unitsmithNumbers.read(text, question);
      return number ? { response: number } : missing(words.empty_number, form);
    }
    return text ? { response: text } : missing(words.empty_text, form);
  }

  /* Questions that are answered by picking options. */
  function isPicked(question) {
    return question.kind === 'choice' || question.kind === 'true-false';
  }

  function isTyped(question) {
    return question.kind === 'fill-in' || question.kind === 'numeric';
  }

  function readOrder(form) {
    const rows = all(form, '.option');
    const ordered = [];
    for (const row of rows) {
      const place = Number(row.querySelector('select').value);
      if (place) ordered[place - 1] = row.dataset.option;
    }
    const complete = Object.keys(ordered).length === rows.length;
    return complete ? { response: ordered } : missing(words.empty_order, form);
  }

  function missing(problem, form) {
    const empty = all(form, 'select').find(function (select) { return !select.value; });
    return { problem: problem, field: empty || form.querySelector('input, select') };
  }

  function judge(question, response) {
    if (question.kind === 'fill-in') return window.unitsmithState.acceptedIndex(question, response) >= 0;
    if (question.kind === 'numeric') return window.unitsmithNumbers.isRight(question, response);
    if (isPicked(question)) {
      return response.length === question.correct.length
        && response.every(function (id) { return question.correct.includes(id); });
    }
    return partsRight(question, response).every(Boolean);
  }

  function partsRight(question, response) {
    return question.correct.map(function (wanted, n) { return String(response[n]) === String(wanted); });
  }

  /* Puts a stored response back into the form; null leaves it as it is. */
  function fill(form, question, response) {
    if (response === null) return;
    if (isPicked(question)) {
      for (const input of all(form, 'input')) input.checked = response.includes(input.value);
    } else if (question.kind === 'sequencing') {
      response.forEach(function (id, n) { selectOf(form, id).value = String(n + 1); });
    } else if (question.kind === 'matching') {
      for (const pair of response) selectOf(form, pair[0]).value = pair[1];
    } else {
      form.querySelector('input').value = response;
    }
  }

  function selectOf(form, id) {
    return rowOf(form, id).querySelector('select');
  }

  function rowOf(form, id) {
    return all(form, '.option').find(function (row) { return row.dataset.option === id; });
  }

  /* Shows how an answer went: a mark on each part and a sentence below. answer: {attempts, correct, response} */
  function show(form, question, answer) {
    clear(form);
    form.classList.add(answer.correct ? 'is-right' : 'is-wrong');
    if (answer.response !== null) markParts(form, question, answer);
    const outcome = form.querySelector('.outcome');
    outcome.append(verdict(answer.correct ? words.right : headline(question, answer), answer.correct));
    const detail = answer.correct ? '' : hint(question, answer);
    if (detail) outcome.append(said(detail));
    // The explanation gives the answer away: it follows a right answer, or a second try.
    if (question.feedback && (answer.correct || answer.attempts > 1)) outcome.append(given(question.feedback));
    if (!answer.correct) outcome.append(said(words.try_again));
    outcome.append(reference(question));
    form.querySelector('fieldset').disabled = answer.correct;
    form.querySelector('.buttons').hidden = answer.correct;
  }

  function headline(question, answer) {
    const partly = answer.response !== null && hint(question, answer) !== '';
    return partly ? words.not_quite : words.wrong;
  }

  function hint(question, answer) {
    if (answer.response === null || isTyped(question)) return '';
    if (isPicked(question)) {
      const onlyRight = answer.response.every(function (id) { return question.correct.includes(id); });
      return onlyRight ? words.some_missing : '';
    }
    const parts = partsRight(question, answer.response);
    const right = parts.filter(Boolean).length;
    return right ? words.parts_right.replace('{right}', right).replace('{count}', parts.length) : '';
  }

  function markParts(form, question, answer) {
    const response = answer.response;
    if (isPicked(question)) {
      for (const option of question.options) {
        if (response.includes(option.id)) mark(form, option.id, question.correct.includes(option.id), option.feedback);
      }
      return;
    }
    // Where all parts are right the sentence below says it once.
    if (isTyped(question) || answer.correct) return;
    partsRight(question, response).forEach(function (right, n) {
      mark(form, question.kind === 'matching' ? response[n][0] : response[n], right, '');
    });
  }

  function mark(form, id, right, feedback) {
    const row = rowOf(form, id);
    const place = row.querySelector('.mark');
    row.classList.add(right ? 'is-right' : 'is-wrong');
    place.append(verdict(right ? words.right : words.wrong, right));
    if (feedback) place.append(given(feedback));
    place.hidden = false;
  }

  /* Says what is missing, tied to the fields, and goes there. */
  function complain(form, problem, field) {
    clear(form);
    const outcome = form.querySelector('.outcome');
    form.classList.add('is-incomplete');
    outcome.append(said(problem));
    field.setAttribute('aria-describedby', outcome.id);
    field.focus();
  }

  function clear(form) {
    form.classList.remove('is-right', 'is-wrong', 'is-incomplete');
    form.querySelector('.outcome').textContent = '';
    for (const field of all(form, '[aria-describedby]:not(fieldset)')) field.removeAttribute('aria-describedby');
    for (const row of all(form, '.option')) row.classList.remove('is-right', 'is-wrong');
    for (const place of all(form, '.mark')) {
      place.textContent = '';
      place.hidden = true;
    }
  }

  function verdict(text, right) {
    const line = said(text);
    line.className = 'verdict';
    const icon = document.createElement('span');
    icon.className = 'icon';
    icon.setAttribute('aria-hidden', 'true');
    icon.textContent = right ? RIGHT : WRONG;
    line.prepend(icon, ' ');
    return line;
  }

  function reference(question) {
    const link = document.createElement('a');
    link.href = '#' + question.link;
    link.className = 'look';
    link.append(said(words.look_it_up.replace('{place}', question.place)));
    return link;
  }

  /* Words of the player carry their language where the material speaks another. */
  function said(text) {
    const span = document.createElement('span');
    if (document.documentElement.lang.split('-')[0].toLowerCase() !== words.language) span.lang = words.language;
    span.textContent = text;
    return span;
  }

  function given(text) {
    const span = document.createElement('span');
    span.className = 'lines';
    span.dir = 'auto';
    span.textContent = text;
    return span;
  }

  function all(root, selector) {
    return Array.from(root.querySelectorAll(selector));
  }

  window.unitsmithQuestions = {
    read: read, judge: judge, fill: fill, show: show, complain: complain, clear: clear, said: said, verdict: verdict,
  };
}());
