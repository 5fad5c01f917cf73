const UNITS = ["B", "KiB", "MiB", "GiB"];
const WHOLE = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const SHORT = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const CLOCK = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });
const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

export const octets = count => `${WHOLE.format(count)} B`;

export function size(count) {
  let value = count;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${SHORT.format(value)} ${UNITS[unit]}`;
}

export const clock = date => CLOCK.format(date);

export const moment = text => MOMENT.format(new Date(text));
