/* Walks the learner through the course: pages, progress, session; knows nothing of any tracking standard.
 *
 * An adapter (lms_*.js, preview.js) reports to whatever launched the course. It defines window.unitsmithLms:
 *
 *   start()      -> an object, or a Promise of one; a Promise that is refused means that the LMS does not answer:
 *                   found     false when nobody listens: the player then takes window.unitsmithPreview instead
 *                   recording false when the LMS is there but wants nothing recorded (review, browse)
 *                   state     the text given to save() last time, "" at first
 *                   location  the page given to save() last time, "" at first
 *                   mastery   the pass mark in per cent if the LMS states its own, otherwise null
 *                   verdict   what was finished() before: "" | "completed" | "passed" | "failed"
 *   limit                   the longest state in characters that save() can keep
 *   seen(unit, progress)    the content page of a unit was opened for the first time; progress 0..1 of the course
 *   answered(answer)        a question was checked: {unit, question, response, correct, attempt, seconds}
 *   reached(unit, result)   all of a unit is done: {score: 0..100 or null, passed: true, false or null}; null means
 *                           that the unit has no questions. Called again when it improves.
 *   finished(result)        all of the course is done: {score, passed} as above. Called again when it improves.
 *   save(state, location)   always the last call of a learner's action: send what is pending, in one go. May return
 *                           a Promise that it was tried
 *   pause(seconds)          the tab is hidden and may never come back: send what is pending, with the session time
 *   quit(seconds)           the session ends; called exactly once. May return a Promise.
 *   trouble()               true when the last sending failed; the player says so and calls save() again later
 *
 * `unit` and `question` are the objects of window.unitsmithCourse (written by exporters/course_data.py):
 *   course   {id, title, language, hash, mastery, onFail, draft, units, words}
 *   unit     {uid, name, slug, key, page, checkPage, title, objective, questions}; `name` is "lockout.u1"
 *   question {element, name, key, kind, stem, correct, feedback, place, link, …}; `name` is the readable
 *            interaction id ("lockout.u1.q1.which-step-comes-first"), ASCII, no spaces, at most 200 characters
 *     kind "choice"      options [{id, text, feedback?}]   multiple   correct [ids]
 *     kind "true-false"  options [{id "true"}, {id "false"}]          correct [id]
 *     kind "sequencing"  options [{id, text}] shuffled                correct [ids in order]
 *     kind "matching"    left [{id, text}], right [{id, text}]        correct [[left id, right id], …]
 *     kind "fill-in"                                                  correct [accepted texts]
 *     kind "numeric"     measure: its unit, such as "kg", or ""       correct [number in digits with a point]
 * `response` has the form of `correct`, but that of fill-in and numeric is one text.
 * Ids of options match [a-z0-9-]{1,12}. `seconds` are numbers with fractions.
 */
(function () {
  'use strict';

  const course = window.unitsmithCourse;
  const words = course.words;
  const questions = window.unitsmithQuestions;
  const started = Date.now();
  const RETRY_MS = 10000;
  const pages = ['start'];
  for (const unit of course.units) pages.push.apply(pages, unit.checkPage ? [unit.page, unit.checkPage] : [unit.page]);
  pages.push('results');

  let lms = window.unitsmithLms || window.unitsmithPreview;
  let session = window.unitsmithPreview.start();
  let memory = window.unitsmithState.emptyMemory();
  let stand = window.unitsmithStanding(memory, course.mastery);
  let current = '';
  let shownAt = Date.now();
  let reported = { verdict: '', score: -1 };
  let over = false;
  let retry = 0;

  function byId(id) {
    return document.getElementById(id);
  }

  function all(selector) {
    return Array.from(document.querySelectorAll(selector));
  }

  function seconds() {
    return (Date.now() - started) / 1000;
  }

  function note(text) {
    if (byId('status').textContent !== text) byId('status').textContent = text;
  }

  /* ---- telling the adapter ---- */

  function report() {
    const verdict = stand.verdict();
    const result = stand.courseResult();
    const score = result.score === null ? -1 : result.score;
    if (!verdict || (verdict === reported.verdict && score <= reported.score)) return;
    // Some LMSs bar another try after "failed": then the course stays incomplete, without a score, until it is passed.
    if (verdict === 'failed' && course.onFail === 'incomplete') return;
    reported = { verdict: verdict, score: score };
    lms.finished(result);
  }

  function reach(unit) {
    if (stand.isDone(unit)) lms.reached(unit, stand.unitResult(unit));
  }

  function save() {
    memory.page = current;
    const tried = lms.save(window.unitsmithState.encode(course, memory, lms.limit), current);
    return Promise.resolve(tried).then(function () {
      if (over || !session.recording) return;
      note(lms.trouble() ? words.unsaved : words.saved);
      window.clearTimeout(retry);
      if (lms.trouble()) retry = window.setTimeout(function () { if (!over) save(); }, RETRY_MS);
    });
  }

  /* ---- pages ---- */

  function show(page) {
    current = page;
    shownAt = Date.now();
    for (const section of all('.page')) section.hidden = section.id !== page;
    document.body.dataset.page = page;
    const heading = byId(page).querySelector('h2').textContent.replace(/\s+/g, ' ').trim();
    document.title = page === 'start' ? course.title : heading + ' – ' + course.title;
    const unit = course.units.find(function (candidate) { return candidate.page === page; });
    const isNew = unit && !memory.seen.has(unit);
    if (isNew) memory.seen.add(unit);
    window.unitsmithPaint(pages, current, stand);
    if (!isNew) return;
    lms.seen(unit, stand.progress());
    reach(unit);
    report();
  }

  /* Shows a page because the learner asked for it: the place is kept and focus goes there. */
  function open(page, target) {
    show(page);
    save();
    if (!target) {
      window.scrollTo(0, 0);
      byId(page).querySelector('h2').focus({ preventScroll: true });
      return;
    }
    // Browsers before 2024 do not open the panel that a link leads into.
    const panel = target.closest('details');
    if (panel) panel.open = true;
    target.scrollIntoView({ block: 'center' });
    (target.querySelector('input, select') || target).focus({ preventScroll: true });
  }

  function route() {
    const target = byId(window.location.hash.slice(1));
    const section = target && target.closest('.page');
    if (over || !section || !pages.includes(section.id)) return;
    open(section.id, target === section ? null : target);
  }

  /* ---- answering ---- */

  function check(unit, question, form) {
    const reading = questions.read(form, question);
    if (reading.problem) {
      questions.complain(form, reading.problem, reading.field);
      return;
    }
    const before = memory.answers.get(question);
    const answer = {
      attempts: (before ? before.attempts : 0) + 1,
      correct: questions.judge(question, reading.response),
      response: reading.response,
    };
    memory.answers.set(question, answer);
    lms.answered({
      unit: unit,
      question: question,
      response: answer.response,
      correct: answer.correct,
      attempt: answer.attempts,
      seconds: (Date.now() - shownAt) / 1000,
    });
    shownAt = Date.now();
    questions.show(form, question, answer);
    window.unitsmithPaint(pages, current, stand);
    reach(unit);
    report();
    save();
    form.querySelector('.outcome').focus();
  }

  function listenTo(unit, question) {
    const form = byId(question.element);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      if (!over) check(unit, question, form);
    });
    form.addEventListener('input', function () { questions.clear(form); });
  }

  function listen() {
    for (const unit of course.units) for (const question of unit.questions) listenTo(unit, question);
    window.addEventListener('hashchange', route);
    // A link to the page in the address bar, such as after a resume, changes no hash.
    document.addEventListener('click', function (event) {
      const link = event.target.closest('a[href^="#"]');
      if (link && link.hash === window.location.hash) route();
    });
    byId('exit').addEventListener('click', leave);
    document.addEventListener('visibilitychange', function () {
      if (document.visibilityState === 'hidden' && !over) lms.pause(seconds());
    });
    window.addEventListener('pagehide', quit);
    // A page that comes back from the browser's cache has ended its session: begin another.
    window.addEventListener('pageshow', function (event) { if (event.persisted) window.location.reload(); });
  }

  /* ---- beginning and end ---- */

  function begin(found, untracked) {
    session = found;
    if (!session.found) lms = window.unitsmithPreview;
    memory = window.unitsmithState.decode(course, session.state);
    stand = window.unitsmithStanding(memory, session.mastery === null ? course.mastery : session.mastery);
    const held = stand.courseResult().score;
    reported = { verdict: session.verdict, score: session.verdict && held !== null ? held : -1 };
    memory.answers.forEach(function (answer, question) {
      questions.fill(byId(question.element), question, answer.response);
      questions.show(byId(question.element), question, answer);
    });
    listen();
    for (const part of all('[data-script]')) part.hidden = false;
    byId('exit').hidden = !session.found;
    const wanted = [session.location, memory.page, window.location.hash.slice(1)];
    show(wanted.find(function (page) { return pages.includes(page); }) || 'start');
    report();
    save().then(function () {
      if (!session.found) note(untracked);
      else if (!session.recording) note(words.review);
      else if (memory.updated) note(words.updated);
    });
  }

  function quit() {
    if (over) return null;
    over = true;
    return lms.quit(seconds());
  }

  function leave() {
    Promise.resolve(quit()).then(function () {
      show('left');
      for (const part of all('[data-script]')) part.hidden = true;
      byId('left-text').textContent = lms.trouble() ? words.left_unsaved : words.left_saved;
      note('');
      byId('left-title').focus();
      if (window.opener && window.top === window) window.close();
    });
  }

  show('start');
  Promise.resolve(lms.start()).then(
    function (found) { begin(found, words.untracked); },
    function () { begin(window.unitsmithPreview.start(), words.unreachable); },
  );
}());
