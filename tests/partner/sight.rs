//! What the eye sees, as far as a script can tell: words, contrast, and what runs over.

use std::{fs, path::Path, process::Command, time::Instant};

use anyhow::{Context as _, Result, ensure};

use crate::page::{PATIENCE, Page};

/// All of these words are there.
pub fn has_words(text: &str, words: &[&str]) -> Result<()> {
    for word in words {
        ensure!(text.contains(word), "“{word}” is not in: {text}");
    }
    Ok(())
}

/// None of these words is there.
pub fn lacks_words(text: &str, words: &[&str]) -> Result<()> {
    for word in words {
        ensure!(!text.contains(word), "“{word}” is in: {text}");
    }
    Ok(())
}

/// What zbarimg reads from a picture of the whole window, once the window is painted: WebKit
/// takes the picture of what was painted last.
pub async fn decoded(page: &Page, name: &str) -> Result<String> {
    let file = format!("{:?}-{name}-code.png", page.engine).to_lowercase();
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(file);
    let begun = Instant::now();
    loop {
        fs::write(&file, page.client.screenshot().await?)?;
        let read = Command::new("zbarimg")
            .args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"])
            .arg(&file)
            .output()
            .context("zbarimg is not installed: it comes with zbar-tools")?;
        if read.status.success() {
            return Ok(String::from_utf8(read.stdout)?.trim_end().to_owned());
        }
        ensure!(
            begun.elapsed() < PATIENCE,
            "zbarimg reads nothing from {}",
            file.display()
        );
    }
}

/// The worst contrast of text against what is behind it, as `{ratio, text}`, and with it the
/// smallest size of letters (WCAG 2.2, 1.4.3). `arguments[1]` is a selector in the shadow root.
pub const LEGIBILITY: &str = r"
    const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const over = (colours) => {
        pen.clearRect(0, 0, 1, 1);
        for (const colour of colours) {
            pen.fillStyle = colour;
            pen.fillRect(0, 0, 1, 1);
        }
        return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const light = (rgb) => {
        const [r, g, b] = rgb.map((value) => {
            const part = value / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const parent = (one) => one.parentElement ?? one.getRootNode().host;
    const behind = (one) => {
        const layers = [];
        for (let at = one; at; at = parent(at)) layers.unshift(getComputedStyle(at).backgroundColor);
        return ['white', ...layers];
    };
    const root = arguments[0].shadowRoot.querySelector(arguments[1]);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const seen = { ratio: 21, text: '', size: 99, small: '', letters: 0 };
    while (walker.nextNode()) {
        const text = walker.currentNode.data.trim();
        const one = walker.currentNode.parentElement;
        const box = one.getBoundingClientRect();
        if (!text || box.width <= 1 || !one.checkVisibility()) continue;
        const style = getComputedStyle(one);
        const back = behind(one);
        const [a, b] = [light(over([...back, style.color])), light(over(back))];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < seen.ratio) [seen.ratio, seen.text] = [ratio, text];
        const size = parseFloat(style.fontSize);
        if (size < seen.size) [seen.size, seen.small] = [size, text];
        seen.letters += text.length;
    }
    return seen";

/// What is wider than the screen, by name; none is as it should be.
pub const TOO_WIDE: &str = r"
    const wide = [];
    const view = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > view) wide.push('the page');
    const look = (root) => {
        for (const one of root.querySelectorAll('*')) {
            const box = one.getBoundingClientRect();
            const style = getComputedStyle(one);
            // A mark of punctuation may hang in the margin.
            const room = one.clientWidth + parseFloat(style.fontSize);
            const inside = one.scrollWidth > room && one.clientWidth > 1
                && style.display !== 'inline' && style.overflowX === 'visible';
            if (box.width && (box.right > view + 0.5 || box.left < -0.5 || inside)) {
                wide.push(`${one.localName}.${one.className.baseVal ?? one.className}`);
            }
            if (one.shadowRoot) look(one.shadowRoot);
        }
    };
    look(document.body);
    return wide";
