// Asking for a document where the page has a `fetch` that is none. (Part of rescue.js.)

/** The answer as far as a `fetch` would give it. */
export const request = (address, failure) =>
  new Promise((resolve, reject) => {
    const fail = (code, message) => reject(failure(code, message));
    try {
      const asked = new XMLHttpRequest();
      asked.open("GET", address);
      asked.responseType = "arraybuffer";
      asked.onerror = () => fail("network", `${address} cannot be read (Access-Control-Allow-Origin)`);
      asked.onload = () => {
        const { status, response } = asked;
        if (status < 200 || status > 299) fail("http", `${address} answered ${status}`);
        else resolve({ status, arrayBuffer: async () => response });
      };
      asked.send();
    } catch (error) {
      fail("unsupported", `the page has neither fetch nor XMLHttpRequest: ${error}`);
    }
  });
