// What a seal says, in the languages of the card. (Part of rescue.js.)

import { member } from "./bytes.js";
import { articleOf } from "./hosts.js";

/** In each language, as functions of what was proved. */
const WORDS = {
  "zh-Hans": {
    host: (host) => `经核对，与 ${host} 发布的一致`,
    named: (host, name) => `经核对，与 ${host}（${name}）发布的一致`,
    key: "自签名以来未被改动",
    unknown: "未能核对",
    by: (host, kid) => `签名者：${host}（密钥 ${kid}）`,
    byKey: "签名者身份未经核对：密钥由本页面给出",
    on: (year, month, day) => `签名日期：${year}年${month}月${day}日`,
    version: (date) => `版本：${date}`,
    text: "核对的是文字，不包括图片",
    headline: "标题为转载方所拟",
    via: "转载渠道为转载方所注",
    noKey: "本页面没有给出可用的密钥",
    noSet: (host) => `未能取得 ${host} 的密钥`,
    noCrypto: "本页面未经加密传输，浏览器无法核对",
  },
  "zh-Hant": {
    host: (host) => `經核對，與 ${host} 發布的一致`,
    named: (host, name) => `經核對，與 ${host}（${name}）發布的一致`,
    key: "自簽名以來未被改動",
    unknown: "未能核對",
    by: (host, kid) => `簽名者：${host}（金鑰 ${kid}）`,
    byKey: "簽名者身分未經核對：金鑰由本頁面給出",
    on: (year, month, day) => `簽名日期：${year}年${month}月${day}日`,
    version: (date) => `版本：${date}`,
    text: "核對的是文字，不包括圖片",
    headline: "標題為轉載方所擬",
    via: "轉載管道為轉載方所註",
    noKey: "本頁面沒有給出可用的金鑰",
    noSet: (host) => `未能取得 ${host} 的金鑰`,
    noCrypto: "本頁面未經加密傳輸，瀏覽器無法核對",
  },
  en: {
    host: (host) => `Verified: as published by ${host}`,
    named: (host, name) => `Verified: as published by ${host} (${name})`,
    key: "Unchanged since it was signed",
    unknown: "Could not be verified",
    by: (host, kid) => `Signed by ${host} (key ${kid})`,
    byKey: "Who signed it was not verified: this page names the key",
    on: (year, month, day) => `Signed on ${day} ${MONTHS[month - 1]} ${year}`,
    version: (date) => `Version: ${date}`,
    text: "The text was verified, not the pictures",
    headline: "The headline is the republisher’s own",
    via: "The platform it came by is named by the republisher",
    noKey: "This page gives no usable key",
    noSet: (host) => `The keys of ${host} could not be fetched`,
    noCrypto: "This page did not come over a secure connection, so the browser cannot verify",
  },
};

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A date as schema.org writes it: whatever else stands there is not repeated. */
const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * In each language a list: first what the card says, then the rest for who taps on it. `host` has
 * signed it, or else a key that only the page names; `added` has the names of what the partner has
 * written on the tag, parted by blanks.
 */
export const sealOf = ({ document, kid, iat }, host, added) => {
  // The name of a paper stands there only if it ships with the card.
  const name = member(BUILD.papers, host);
  const signed = new Date(iat * 1000);
  const day = [signed.getFullYear(), signed.getMonth() + 1, signed.getDate()];
  const article = articleOf(document);
  const version = ["dateModified", "datePublished"]
    .map((property) => member(article, property))
    .find((date) => DATE.test(date));
  return inAll((words) => [
    host ? (name ? words.named(host, name) : words.host(host)) : words.key,
    // The name of a key that only the page gives is the document's own word.
    host ? words.by(host, kid.slice(0, 16)) : words.byKey,
    words.on(...day),
    ...(version ? [words.version(version)] : []),
    words.text,
    ...["headline", "via"].filter((one) => added.includes(one)).map((one) => words[one]),
  ]);
};

/** The same where nothing could be proved: `why` is `noKey`, `noSet` or `noCrypto`. */
export const unsealed = (why, host) =>
  inAll((words) => [words.unknown, why === "noSet" ? words.noSet(host) : words[why]]);

const inAll = (say) => {
  const all = { __proto__: null };
  for (const language of Object.keys(WORDS)) all[language] = say(WORDS[language]);
  return all;
};
