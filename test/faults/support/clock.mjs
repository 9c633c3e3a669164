// Loaded before the server: SIGUSR2 sets its clock back by a day. PostgreSQL keeps its own.
const DAY_MS = 86_400_000;
const RealDate = Date;
let offset = 0;
process.on('SIGUSR2', () => {
  offset += DAY_MS;
});
globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() - offset);
    else super(...args);
  }

  static now() {
    return RealDate.now() - offset;
  }
};
