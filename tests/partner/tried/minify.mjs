// A page from standard input, made smaller by the tool that is named, with all that it can do.

import { readFileSync } from "node:fs";

const page = readFileSync(0);
const tools = {
  "html-minifier-terser": async () => {
    const { minify } = await import("html-minifier-terser");
    return minify(String(page), {
      caseSensitive: false,
      collapseBooleanAttributes: true,
      collapseInlineTagWhitespace: true,
      collapseWhitespace: true,
      decodeEntities: true,
      minifyCSS: true,
      minifyJS: true,
      minifyURLs: (url) => url,
      removeAttributeQuotes: true,
      removeComments: true,
      removeEmptyAttributes: true,
      removeEmptyElements: false,
      removeOptionalTags: true,
      removeRedundantAttributes: true,
      removeScriptTypeAttributes: true,
      removeStyleLinkTypeAttributes: true,
      removeTagWhitespace: true,
      sortAttributes: true,
      sortClassName: true,
      useShortDoctype: true,
    });
  },
  "minify-html": async () => {
    const { default: tool } = await import("@minify-html/node");
    const all = { keep_spaces_between_attributes: false, minify_css: true, minify_js: true };
    return tool.minify(page, { ...all, remove_processing_instructions: true });
  },
};
process.stdout.write(await tools[process.argv[2]]());
