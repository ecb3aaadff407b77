/* Reads a number as people write it into the digits that a course keeps: "2.5", "-12", "1234". */
(function () {
  'use strict';

  const DASHES = /[\u2010-\u2015\u2212]/g;
  const BETWEEN_THOUSANDS = /[\s'\u2019]/g;
  const PLAIN = /^-?\d+(\.\d+)?$/;
  const GROUPED = /^-?\d{1,3}([.,])\d{3}(\1\d{3})*$/;

  /* Returns the number that a text means, "" when it is none. A sign that can part thousands as well as decimals
   * ("1,234") means whichever is right: half of the world writes it in one way, half in the other. */
  function read(text, question) {
    const found = readings(bare(text, question.measure));
    const right = found.find(function (number) { return number === shortest(question.correct[0]); });
    return right || found[0] || '';
  }

  function isRight(question, number) {
    return number === shortest(question.correct[0]);
  }

  /* The text without blanks, without the unit that stands behind the field anyway, in plain digits and dashes. */
  function bare(text, measure) {
    const whole = squeezed(text);
    const unit = squeezed(measure);
    return unit && whole.endsWith(unit) ? whole.slice(0, -unit.length) : whole;
  }

  function squeezed(text) {
    return text.normalize('NFKC').toLowerCase().replace(DASHES, '-').replace(BETWEEN_THOUSANDS, '');
  }

  function readings(text) {
    const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    const ways = last < 0 ? [text] : [];
    // The sign that parts the decimals stands once, behind all others.
    if (last >= 0 && text.indexOf(text[last]) === last) ways.push(without(text.slice(0, last)) + '.' + text.slice(last + 1));
    if (GROUPED.test(text)) ways.push(without(text));
    const numbers = ways.filter(function (way) { return /\d/.test(way); }).map(complete);
    return numbers.filter(function (number) { return PLAIN.test(number); }).map(shortest);
  }

  function without(text) {
    return text.replace(/[.,]/g, '');
  }

  /* ".5", "5." and "+5" as they are meant. */
  function complete(text) {
    return text.replace(/^\+/, '').replace(/^(-?)\./, '$10.').replace(/\.$/, '');
  }

  /* One form for equal numbers: "007.50" and "7.5" are the same; text, since fractions are not exact in binary. */
  function shortest(number) {
    const short = number.replace(/^(-?)0+(?=\d)/, '$1').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
    return short === '-0' ? '0' : short;
  }

  window.unitsmithNumbers = { read: read, isRight: isRight };
}());
