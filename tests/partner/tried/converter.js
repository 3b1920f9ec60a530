// A page's own 繁體 switch, in the way of those that stand on many Chinese sites: it goes through
// every text of the body and knows no element to leave out.
const PAIRS = { 张: "張", 设: "設", 调: "調", 领: "領", 党: "黨", 区: "區", 业: "業", 园: "園", 军: "軍", 导: "導" };
window.convert = (node = document.body) => {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      const text = [...child.data].map((one) => PAIRS[one] || one).join("");
      if (text !== child.data) child.data = text;
    } else window.convert(child);
  }
};
