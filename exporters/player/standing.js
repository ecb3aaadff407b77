/* Where the learner stands: what is done, what is right, and whether that passes. Only counts, shows nothing. */
(function () {
  'use strict';

  const course = window.unitsmithCourse;

  /* memory as in state.js; mastery in per cent. */
  function standing(memory, mastery) {
    function right(unit) {
      return unit.questions.filter(function (question) { return (memory.answers.get(question) || {}).correct; }).length;
    }

    function answered(unit) {
      return unit.questions.filter(function (question) { return memory.answers.has(question); }).length;
    }

    function isDone(unit) {
      return memory.seen.has(unit) && answered(unit) === unit.questions.length;
    }

    function stateOf(unit) {
      if (isDone(unit)) return 'done';
      return memory.seen.has(unit) || answered(unit) ? 'open' : 'new';
    }

    function sum(count) {
      return course.units.reduce(function (total, unit) { return total + count(unit); }, 0);
    }

    /* 0..1 over all content pages and questions. */
    function progress() {
      const steps = sum(function (unit) { return 1 + unit.questions.length; });
      return sum(function (unit) { return (memory.seen.has(unit) ? 1 : 0) + answered(unit); }) / steps;
    }

    function resultOf(rights, count) {
      if (!count) return { score: null, passed: null };
      // Cut, not rounded: 79.996 must not pass a mark of 80, neither here nor in an LMS that judges the score itself.
      const score = Math.floor(rights * 10000 / count) / 100;
      return { score: score, passed: score >= mastery };
    }

    function unitResult(unit) {
      return resultOf(right(unit), unit.questions.length);
    }

    function courseResult() {
      return resultOf(sum(right), sum(function (unit) { return unit.questions.length; }));
    }

    /* "" while something is open, then "completed" (no questions), "passed" or "failed". */
    function verdict() {
      if (!course.units.every(isDone)) return '';
      const result = courseResult();
      if (result.passed === null) return 'completed';
      return result.passed ? 'passed' : 'failed';
    }

    /* The page that wants something next; "results" when nothing does. */
    function nextPage() {
      const unit = course.units.find(function (candidate) { return !isDone(candidate); });
      if (!unit) return 'results';
      return memory.seen.has(unit) ? unit.checkPage : unit.page;
    }

    return {
      mastery: mastery, memory: memory, right: right, isDone: isDone, stateOf: stateOf, progress: progress,
      unitResult: unitResult, courseResult: courseResult, verdict: verdict, nextPage: nextPage,
    };
  }

  window.unitsmithStanding = standing;
}());
