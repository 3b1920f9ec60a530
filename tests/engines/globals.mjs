// What browsers of these engines have and Node.js of the time keeps in a module.
import util from "util";

global.TextDecoder = util.TextDecoder;
global.TextEncoder = util.TextEncoder;
