//! A symbol as SVG, for where a page refuses the picture.

use super::{QUIET_ZONE, Symbol};
use crate::article::plain::{concat, decimal};

impl Symbol {
    /// The dark modules, as the `d` of an SVG `path` whose unit is the module: each run of them in a
    /// row is a bar one module high.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        let end = self.modules - QUIET_ZONE;
        for y in QUIET_ZONE..end {
            let mut x = QUIET_ZONE;
            while x < end {
                let start = x;
                while self.is_dark(x, y) {
                    x += 1;
                }
                if x > start {
                    bar(&mut path, start, y, x - start);
                }
                x += 1;
            }
        }
        path
    }

    /// The symbol as an SVG document of its own.
    #[must_use]
    pub fn to_svg(&self) -> String {
        let (modules, px) = (&decimal(self.modules.into()), &decimal(self.px.into()));
        #[rustfmt::skip] // as it is read
        let svg = [
            "<svg xmlns='http://www.w3.org/2000/svg' width='", px, "' height='", px,
            "' viewBox='0 0 ", modules, " ", modules, "' shape-rendering='crispEdges'>",
            "<path fill='#fff' d='M0 0h", modules, "v", modules, "H0z'/>",
            "<path d='", &self.path(), "'/></svg>",
        ];
        concat(&svg)
    }
}

fn bar(path: &mut String, x: u32, y: u32, length: u32) {
    let [x, y, length] = [x, y, length].map(|number| decimal(number.into()));
    path.push_str(&concat(&[
        "M", &x, " ", &y, "h", &length, "v1h-", &length, "z",
    ]));
}
