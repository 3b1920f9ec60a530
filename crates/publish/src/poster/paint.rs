//! The picture itself, in pixels, and as a PNG.

use super::{
    PosterError,
    column::{Bar, Mark},
    design::Design,
    fonts::Fonts,
    layout::Layout,
};
use cosmic_text::{Color, SwashCache};
use press_card::share::qr::Symbol;
use std::collections::BTreeSet;

/// Red, green and blue of each pixel.
struct Canvas {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
}

/// The PNG, and the letters that no typeface has.
pub(super) fn paint(
    layout: &Layout,
    code: &Symbol,
    design: &Design,
    fonts: &mut Fonts,
) -> Result<(Vec<u8>, BTreeSet<char>), PosterError> {
    let mut canvas = Canvas::new(design.width as u32, layout.height, design.colour("ground"));
    for bar in &layout.bars {
        canvas.bar(bar, design);
    }
    let mut missing = BTreeSet::new();
    let mut cache = SwashCache::new();
    for mark in &layout.marks {
        canvas.write(mark, design, fonts, &mut cache, &mut missing);
    }
    canvas.code(layout, code);
    Ok((canvas.png()?, missing))
}

impl Canvas {
    fn new(width: u32, height: u32, ground: [u8; 3]) -> Self {
        Self {
            width,
            height,
            pixels: ground.repeat((width * height) as usize),
        }
    }

    fn blend(&mut self, x: i32, y: i32, [red, green, blue]: [u8; 3], alpha: u8) {
        let (Ok(x), Ok(y)) = (u32::try_from(x), u32::try_from(y)) else {
            return;
        };
        if x >= self.width || y >= self.height {
            return;
        }
        let at = (y * self.width + x) as usize * 3;
        for (pixel, new) in self.pixels[at..at + 3].iter_mut().zip([red, green, blue]) {
            let (old, new, alpha) = (u32::from(*pixel), u32::from(new), u32::from(alpha));
            // It is no more than the greater of the two.
            *pixel = ((old * (255 - alpha) + new * alpha + 127) / 255) as u8;
        }
    }

    fn fill(&mut self, [x, y, width, height]: [f32; 4], colour: [u8; 3]) {
        let edge = |at: f32| at.round() as i32;
        for y in edge(y)..edge(y + height).max(edge(y) + 1) {
            for x in edge(x)..edge(x + width) {
                self.blend(x, y, colour, 255);
            }
        }
    }

    fn bar(&mut self, bar: &Bar, design: &Design) {
        let &Bar {
            x,
            y,
            width,
            height,
            colour,
            line,
        } = bar;
        if let Some(line) = line {
            let around = [x - 1.0, y - 1.0, width + 2.0, height + 2.0];
            self.fill(around, design.colour(line));
            self.fill(
                [x + 1.0, y + 1.0, width - 2.0, height - 2.0],
                design.colour(colour),
            );
        } else {
            self.fill([x, y, width, height], design.colour(colour));
        }
    }

    fn write(
        &mut self,
        mark: &Mark,
        design: &Design,
        fonts: &mut Fonts,
        cache: &mut SwashCache,
        missing: &mut BTreeSet<char>,
    ) {
        let buffer = fonts.shaped(&mark.text, mark.style, &mark.script);
        let [red, green, blue] = design.colour(mark.colour);
        let colour = Color::rgb(red, green, blue);
        for run in buffer.layout_runs() {
            let left = run
                .glyphs
                .iter()
                .map(|glyph| glyph.x)
                .fold(f32::INFINITY, f32::min);
            let start = if mark.script.is_rtl {
                mark.x - run.line_w
            } else {
                mark.x
            } - left;
            for glyph in run.glyphs {
                if glyph.glyph_id == 0 {
                    missing.extend(mark.text[glyph.start..glyph.end].chars());
                }
                let drawn = glyph.physical((start, mark.y), 1.0);
                let key = drawn.cache_key;
                let ink = glyph.color_opt.unwrap_or(colour);
                cache.with_pixels(&mut fonts.system, key, ink, |x, y, color| {
                    let [red, green, blue, alpha] = color.as_rgba();
                    self.blend(drawn.x + x, drawn.y + y, [red, green, blue], alpha);
                });
            }
        }
    }

    fn code(&mut self, layout: &Layout, code: &Symbol) {
        let place = layout.code;
        let size = (place.px * code.modules) as f32;
        self.fill([place.x, place.y, size, size], [255; 3]);
        let px = place.px as f32;
        for y in 0..code.modules {
            for x in 0..code.modules {
                if code.is_dark(x, y) {
                    let at = [place.x + x as f32 * px, place.y + y as f32 * px, px, px];
                    self.fill(at, [0; 3]);
                }
            }
        }
    }

    fn png(&self) -> Result<Vec<u8>, PosterError> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        let written = encoder.write_header().and_then(|mut writer| {
            writer
                .write_image_data(&self.pixels)
                .and_then(|()| writer.finish())
        });
        written.map_err(|error| PosterError::Picture(Box::new(error)))?;
        Ok(bytes)
    }
}
