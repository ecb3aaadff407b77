/* What a learner has done, as one short text that an LMS keeps, and back. Never throws, whatever the LMS returns.
 *
 * "1/<hash>/<page>/<bits>": version, hash of the course's structure, last page, then bits in base64url:
 *   for each unit with something to tell: 24 its key, 1 content seen, 7 number of answers, and for each answer:
 *   16 key of the question, 5 attempts, 1 right, 7 length of the response in bits, the response itself.
 * Keys come from ids, not from positions: units may be added, moved or removed and the rest still fits.
 */
(function () {
  'use strict';

  const VERSION = '1';
  const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const MOST_ATTEMPTS = 31;
  const LONGEST_RESPONSE = 127;
  const FILL_IN_BITS = 4;
  const FIGURES = '0123456789.-';
  const FIGURE_BITS = 4;

  function emptyMemory() {
    return { page: '', seen: new Set(), answers: new Map(), updated: false };
  }

  /* memory: {page, seen: Set of units, answers: Map of question to {attempts, correct, response}} */
  function encode(course, memory, limit) {
    const whole = compose(course, memory, true);
    // SCORM 1.2 keeps 4096 characters (Xerte once lost every resume to that): results matter more than responses.
    return whole.length <= limit ? whole : compose(course, memory, false);
  }

  function compose(course, memory, withResponses) {
    const bits = [];
    for (const unit of course.units) {
      const answered = unit.questions.filter(function (question) { return memory.answers.has(question); });
      if (!memory.seen.has(unit) && !answered.length) continue;
      put(bits, unit.key, 24);
      put(bits, memory.seen.has(unit) ? 1 : 0, 1);
      put(bits, Math.min(answered.length, 127), 7);
      for (const question of answered.slice(0, 127)) {
        const answer = memory.answers.get(question);
        const response = withResponses && answer.response !== null ? responseBits(question, answer.response) : [];
        put(bits, question.key, 16);
        put(bits, Math.min(answer.attempts, MOST_ATTEMPTS), 5);
        put(bits, answer.correct ? 1 : 0, 1);
        put(bits, response.length, 7);
        for (const bit of response) bits.push(bit);
      }
    }
    return [VERSION, course.hash, memory.page, letters(bits)].join('/');
  }

  function decode(course, text) {
    const memory = emptyMemory();
    const parts = String(text || '').split('/');
    if (parts.length !== 4 || parts[0] !== VERSION) return memory;
    memory.page = parts[2];
    memory.updated = parts[1] !== course.hash;
    const reader = read(parts[3]);
    while (reader.left() >= 32) readUnit(course, memory, reader);
    return memory;
  }

  function readUnit(course, memory, reader) {
    const key = reader.take(24);
    const unit = course.units.find(function (candidate) { return candidate.key === key; });
    const seen = reader.take(1);
    if (unit && seen) memory.seen.add(unit);
    for (let count = reader.take(7); count > 0; count -= 1) {
      if (reader.left() < 29) return;
      const questionKey = reader.take(16);
      const attempts = reader.take(5);
      const correct = reader.take(1) === 1;
      const length = reader.take(7);
      if (reader.left() < length) return;
      const response = [];
      for (let n = 0; n < length; n += 1) response.push(reader.take(1));
      const question = unit && unit.questions.find(function (candidate) { return candidate.key === questionKey; });
      if (question && attempts) {
        memory.answers.set(question, { attempts: attempts, correct: correct, response: responseOf(question, response) });
      }
    }
  }

  function responseBits(question, response) {
    const bits = [];
    for (const pair of numbersOf(question, response)) put(bits, pair[0], pair[1]);
    return bits.length <= LONGEST_RESPONSE ? bits : [];
  }

  /* A response as [number, width] pairs. A fill-in response is kept only as "which of the accepted texts". */
  function numbersOf(question, response) {
    if (isPicked(question)) {
      return question.options.map(function (option) { return [response.includes(option.id) ? 1 : 0, 1]; });
    }
    if (question.kind === 'sequencing') {
      const width = widthOf(question.options.length);
      return question.options.map(function (option) { return [response.indexOf(option.id), width]; });
    }
    if (question.kind === 'matching') {
      const width = widthOf(question.right.length);
      return response.map(function (pair) { return [indexOfId(question.right, pair[1]), width]; });
    }
    if (question.kind === 'numeric') {
      return Array.from(response, function (figure) { return [FIGURES.indexOf(figure), FIGURE_BITS]; });
    }
    return [[Math.min(acceptedIndex(question, response) + 1, 15), FILL_IN_BITS]];
  }

  function responseOf(question, bits) {
    if (!bits.length) return null;
    if (isPicked(question)) {
      return question.options.filter(function (option, n) { return bits[n]; }).map(idOf);
    }
    if (question.kind === 'sequencing') {
      const places = split(bits, question.options.length);
      const ordered = question.options.map(idOf);
      return ordered.sort(function (a, b) {
        return places[indexOfId(question.options, a)] - places[indexOfId(question.options, b)];
      });
    }
    if (question.kind === 'matching') {
      const chosen = split(bits, question.right.length, question.left.length);
      return question.left.map(function (left, n) { return [left.id, (question.right[chosen[n]] || { id: '' }).id]; });
    }
    if (question.kind === 'numeric') return figuresOf(bits);
    const text = question.correct[number(bits) - 1];
    return text === undefined ? null : text;
  }

  function isPicked(question) {
    return question.kind === 'choice' || question.kind === 'true-false';
  }

  function figuresOf(bits) {
    let text = '';
    for (let at = 0; at < bits.length; at += FIGURE_BITS) text += FIGURES[number(bits.slice(at, at + FIGURE_BITS))] || '';
    return text;
  }

  function split(bits, size, count) {
    const width = widthOf(size);
    const numbers = [];
    for (let n = 0; n < (count || size); n += 1) numbers.push(number(bits.slice(n * width, (n + 1) * width)));
    return numbers;
  }

  function acceptedIndex(question, text) {
    return question.correct.findIndex(function (accepted) { return plain(accepted) === plain(text); });
  }

  /* Letter case, outer spaces and double spaces make no answer wrong. */
  function plain(text) {
    return String(text).normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  }

  function indexOfId(options, id) {
    return options.findIndex(function (option) { return option.id === id; });
  }

  function idOf(option) {
    return option.id;
  }

  function widthOf(size) {
    return Math.max(1, Math.ceil(Math.log2(size)));
  }

  function number(bits) {
    return bits.reduce(function (sum, bit) { return sum * 2 + bit; }, 0);
  }

  function put(bits, value, width) {
    for (let shift = width - 1; shift >= 0; shift -= 1) bits.push((value >> shift) & 1);
  }

  function letters(bits) {
    let text = '';
    for (let at = 0; at < bits.length; at += 6) {
      const six = bits.slice(at, at + 6);
      while (six.length < 6) six.push(0);
      text += ALPHABET[number(six)];
    }
    return text;
  }

  function read(text) {
    const bits = [];
    for (const letter of text) {
      const value = ALPHABET.indexOf(letter);
      if (value < 0) break;
      put(bits, value, 6);
    }
    let at = 0;
    return {
      left: function () { return bits.length - at; },
      take: function (width) {
        at += width;
        return number(bits.slice(at - width, at));
      },
    };
  }

  window.unitsmithState = { emptyMemory: emptyMemory, encode: encode, decode: decode, acceptedIndex: acceptedIndex };
}());
