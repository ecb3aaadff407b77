/* Brings what is around the content up to date: progress, cards, the way on, the results. Changes no state. */
(function () {
  'use strict';

  const course = window.unitsmithCourse;
  const words = course.words;
  const questions = window.unitsmithQuestions;

  function byId(id) {
    return document.getElementById(id);
  }

  /* pages: all page ids in order; current: the one that is shown; stand: see standing.js. */
  function paint(pages, current, stand) {
    const percent = Math.floor(stand.progress() * 100);
    byId('progress').value = percent;
    byId('progress-text').textContent = words.progress.replace('{percent}', percent);
    for (const card of document.querySelectorAll('.card')) paintCard(card, stand);
    const at = pages.indexOf(current);
    aim(byId('previous'), pages[at - 1]);
    aim(byId('next'), pages[at + 1]);
    paintGo(stand);
    paintVerdict(stand);
    mark(byId('to-start'), current === 'start');
    mark(byId('to-results'), current === 'results');
  }

  function mark(link, here) {
    if (here) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }

  function paintCard(card, stand) {
    const unit = course.units.find(function (candidate) { return candidate.uid === card.dataset.unit; });
    const state = stand.stateOf(unit);
    const label = card.querySelector('.state');
    label.dataset.state = state;
    label.textContent = { new: words.state_new, open: words.state_open, done: words.state_done }[state];
    const tally = card.querySelector('.tally');
    if (!tally) return;
    tally.textContent = unit.questions.length
      ? words.right_of.replace('{right}', stand.right(unit)).replace('{count}', unit.questions.length) : '';
    const again = card.querySelector('.again');
    again.textContent = '';
    for (const item of againLinks(unit, stand)) again.append(item);
  }

  function againLinks(unit, stand) {
    const wrong = unit.questions.filter(function (question) {
      const answer = stand.memory.answers.get(question);
      return answer && !answer.correct;
    });
    return wrong.map(function (question) {
      const link = document.createElement('a');
      link.href = '#' + question.element;
      link.dir = 'auto';
      link.textContent = question.stem.split('____').join('…');
      const item = document.createElement('li');
      item.append(questions.said(words.retry), ' ', link);
      return item;
    });
  }

  function aim(link, page) {
    link.hidden = page === undefined;
    if (page === undefined) return;
    link.href = '#' + page;
    const unit = course.units.find(function (candidate) { return candidate.page === page; });
    const others = { start: words.all_units, results: words.results };
    link.querySelector('.aim').textContent = unit ? unit.title : others[page] || words.knowledge_check;
  }

  function paintGo(stand) {
    const page = stand.nextPage();
    byId('go').href = '#' + page;
    byId('go').textContent = page === 'results' ? words.results : stand.progress() ? words.resume : words.begin;
  }

  function paintVerdict(stand) {
    const verdict = stand.verdict();
    const result = stand.courseResult();
    const titles = { completed: words.completed, passed: words.passed, failed: words.failed };
    const place = byId('verdict');
    place.dataset.verdict = verdict;
    place.textContent = '';
    place.append(verdict ? questions.verdict(titles[verdict], verdict !== 'failed') : questions.said(words.unfinished));
    const lines = [verdict ? words.all_done : words.still_open];
    if (result.score !== null) {
      lines.push(words.score.replace('{score}', result.score).replace('{mastery}', stand.mastery));
    }
    for (const line of lines) {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      place.append(paragraph);
    }
  }

  window.unitsmithPaint = paint;
}());
