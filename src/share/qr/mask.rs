//! The mask of a symbol: ISO/IEC 18004:2015, section 7.8.

use super::code::{Code, DARK, FIXED};

impl Code {
    /// Section 7.8: the mask with which the symbol is the least like its own patterns.
    pub(super) fn mask_best(&mut self) {
        let mut best = 0;
        let mut least = usize::MAX;
        for mask in 0..8 {
            self.mask(mask);
            let penalty = self.penalty();
            if penalty < least {
                (best, least) = (mask, penalty);
            }
            // Twice is not at all.
            self.mask(mask);
        }
        self.mask(best);
    }

    /// Section 7.8.2, table 10.
    fn mask(&mut self, mask: usize) {
        for y in 0..self.size {
            for x in 0..self.size {
                let rest = match mask {
                    0 => (x + y) % 2,
                    1 => y % 2,
                    2 => x % 3,
                    3 => (x + y) % 3,
                    4 => (x / 3 + y / 2) % 2,
                    5 => x * y % 2 + x * y % 3,
                    6 => (x * y % 2 + x * y % 3) % 2,
                    _ => ((x + y) % 2 + x * y % 3) % 2,
                };
                let module = &mut self.modules[y * self.size + x];
                if rest == 0 && *module & FIXED == 0 {
                    *module ^= DARK;
                }
            }
        }
        self.draw_format(mask);
    }

    /// Section 7.8.3, table 11.
    fn penalty(&self) -> usize {
        let size = self.size;
        let mut penalty = 0;
        let mut dark = 0;
        for line in 0..size {
            penalty += self.penalty_of_line(|at| self.is_dark(at, line));
            penalty += self.penalty_of_line(|at| self.is_dark(line, at));
            for at in 0..size {
                let is_dark = self.is_dark(at, line);
                dark += usize::from(is_dark);
                let is_block = at > 0
                    && line > 0
                    && [(at - 1, line), (at, line - 1), (at - 1, line - 1)]
                        .iter()
                        .all(|(x, y)| self.is_dark(*x, *y) == is_dark);
                penalty += usize::from(is_block) * 3;
            }
        }
        // Ten for each whole 5% beside a half.
        let all = size * size;
        penalty + ((dark * 20).abs_diff(all * 10).div_ceil(all)).saturating_sub(1) * 10
    }

    /// Runs of five and more modules, and what looks like a finder pattern.
    fn penalty_of_line(&self, is_dark: impl Fn(usize) -> bool) -> usize {
        let mut penalty = 0;
        let mut is_run_dark = false;
        let mut run = 0;
        // The lengths of the last seven runs, the last one first; the quiet zone is light.
        let mut runs = [0; 7];
        let mut end = |run: usize| {
            runs.copy_within(0..6, 1);
            runs[0] = run + if runs[1] == 0 { self.size } else { 0 };
            let [after, a, b, c, d, e, before] = runs;
            let is_finder = a > 0 && [b, d, e] == [a; 3] && c == a * 3;
            let wide = |one, other| usize::from(is_finder && one >= a * 4 && other >= a);
            (wide(before, after) + wide(after, before)) * 40
        };
        for at in 0..self.size {
            if is_dark(at) == is_run_dark {
                run += 1;
                penalty += match run {
                    0..5 => 0,
                    5 => 3,
                    _ => 1,
                };
            } else {
                let found = end(run);
                if !is_run_dark {
                    penalty += found;
                }
                is_run_dark = !is_run_dark;
                run = 1;
            }
        }
        if is_run_dark {
            end(run);
            run = 0;
        }
        penalty + end(run + self.size)
    }
}
