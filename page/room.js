// Room for a card that is still to come, so that nothing on the partner's page moves then.

/** Phones up to this view have columns of these widths. (A picture is the higher, the wider it is.) */
const PHONE = { view: 430, columns: [328, 358, 398] };

/**
 * From this view on a page has columns of these widths. (Between the narrowest and the widest a picture
 * grows, and the text beside it has fewer lines: a card may be highest there.)
 */
const PAGE = { view: 600, columns: [552, 568, 600, 640, 680, 720, 760, 788] };

/** The one that a frame's height is for, where nothing can say another. */
export const COLUMN = 600;

/** What another computer's typefaces may add. */
const STEP = 10;

/**
 * A height in CSS for a card that is `heightAt(width)` pixels high: as high as it is on a phone, as
 * high as it is on a page, and between the two in a line. (One height for both would be a hole in
 * the one or a jump in the other: some cards are twice as high on a phone.)
 */
export const room = (heightAt) => {
  const [phone, page] = [PHONE, PAGE].map(({ columns }) =>
    Math.max(...columns.map((width) => up(heightAt(width)))),
  );
  const slope = Math.round((100 * (phone - page)) / (PAGE.view - PHONE.view));
  const start = page + Math.ceil((slope * PAGE.view) / 100);
  if (!slope) return `${Math.max(phone, page)}px`;
  return slope > 0
    ? `clamp(${page}px,${start}px - ${slope}vw,${phone}px)`
    : `clamp(${phone}px,${start}px + ${-slope}vw,${page}px)`;
};

const up = (height) => Math.ceil(height / STEP) * STEP;
