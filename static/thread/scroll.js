// Keeps the newest words in sight for somebody who is at the end, and everybody else where they are reading.
const NEAR = 32; // pixels from the end that still count as being there

export class Scroll {
  atEnd = true;
  place = 0; // remembered for when the log is taken out of the page

  constructor(log, content, jump) {
    this.log = log;
    this.jump = jump;
    log.addEventListener("scroll", () => log.isConnected && this.look(), { passive: true });
    jump.addEventListener("click", () => {
      this.toEnd();
      log.focus({ preventScroll: true });
    });
    // The log or what is in it changes its size: a window, a field that grows, a font that arrives.
    const watch = new ResizeObserver(() => this.atEnd && this.toEnd());
    watch.observe(log);
    watch.observe(content);
  }

  look() {
    const { scrollHeight, scrollTop, clientHeight } = this.log;
    if (clientHeight === 0) return; // in a window too narrow for it
    this.place = scrollTop;
    this.atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    if (this.atEnd) this.jump.hidden = true;
  }

  toEnd() {
    this.atEnd = true;
    this.jump.hidden = true;
    this.log.scrollTop = this.log.scrollHeight;
  }

  toStart() {
    this.atEnd = false;
    this.jump.hidden = true;
    this.log.scrollTop = 0;
  }

  // After something new was drawn: follow, or offer to.
  follow() {
    if (this.atEnd) this.toEnd();
    else this.jump.hidden = false;
  }

  comeBack() {
    if (this.atEnd) this.toEnd();
    else this.log.scrollTop = this.place;
  }
}
