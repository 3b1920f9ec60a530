//! A QR code from its SVG path to a picture of pixels, and back to text by another reader than
//! the maker of the code.

/// A symbol, one value a module.
#[derive(Debug, PartialEq)]
pub struct Bitmap {
    pub side: usize,
    dark: Vec<bool>,
}

impl Bitmap {
    /// Draws a path of bars `Mx yhNv1h-Nz`, and nothing else.
    #[track_caller]
    pub fn draw(path: &str, side: usize) -> Self {
        let mut dark = vec![false; side * side];
        for bar in path.split('M').skip(1) {
            let (x, y, length) = bar_of(bar).unwrap_or_else(|| panic!("not a bar: M{bar}"));
            for at in x..x + length {
                assert!(at < side && y < side, "M{bar} is outside of {side} modules");
                assert!(!dark[y * side + at], "M{bar} is drawn twice");
                dark[y * side + at] = true;
            }
        }
        Self { side, dark }
    }

    /// The modules of a PNG, as another program decodes it: eight pixels each way, all alike.
    #[track_caller]
    pub fn of_png(file: &[u8]) -> Self {
        let decoder = png::Decoder::new(std::io::Cursor::new(file));
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert_eq!(
            (info.color_type, info.bit_depth),
            (png::ColorType::Grayscale, png::BitDepth::One)
        );
        // Of one bit a pixel, a module is one byte wide and eight rows high.
        let side = info.line_size;
        let px = 8 * u32::try_from(side).unwrap();
        assert_eq!((info.width, info.height), (px, px));
        let mut dark = Vec::new();
        for row in pixels.chunks(side * 8) {
            assert_eq!(row, row[..side].repeat(8));
            assert!(row.iter().all(|byte| [0, 255].contains(byte)));
            dark.extend(row[..side].iter().map(|byte| *byte == 0));
        }
        Self { side, dark }
    }

    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        self.dark[y * self.side + x]
    }

    /// The text of the symbol, found and read in a picture with this many pixels a module.
    #[track_caller]
    pub fn read(&self, scale: usize) -> String {
        let px = self.side * scale;
        let mut picture = rqrr::PreparedImage::prepare_from_bitmap(px, px, |x, y| {
            self.is_dark(x / scale, y / scale)
        });
        let grids = picture.detect_grids();
        assert_eq!(grids.len(), 1, "one symbol of {} modules", self.side);
        grids[0].decode().unwrap().1
    }

    /// The text of the symbol, read from its modules without looking for it in a picture: the
    /// same reader, a hundred times as fast.
    #[track_caller]
    pub fn read_modules(&self, quiet: usize) -> String {
        let modules = rqrr::SimpleGrid::from_func(self.side - 2 * quiet, |x, y| {
            self.is_dark(x + quiet, y + quiet)
        });
        rqrr::Grid::new(modules).decode().unwrap().1
    }
}

fn bar_of(text: &str) -> Option<(usize, usize, usize)> {
    let (place, shape) = text.split_once('h')?;
    let (x, y) = place.split_once(' ')?;
    let (length, back) = shape.split_once("v1h-")?;
    (back.strip_suffix('z')? == length).then_some(())?;
    Some((x.parse().ok()?, y.parse().ok()?, length.parse().ok()?))
}
