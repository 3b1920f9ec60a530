//! The lines of a log of any size, plain or packed, in memory of one size.

use flate2::bufread::MultiGzDecoder;
use memchr::memchr;
use std::io::{self, BufReader, Cursor, Read};

/// What every file of gzip begins with (RFC 1952, section 2.3.1).
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// How long a line may be. nginx takes no more than 32 KiB of headers, and writes a byte as four
/// (`\x22`) at the most.
const MAX_LINE_BYTES: usize = 128 << 10;

/// Hands each line to `take`, without its end; nothing in the place of one that is too long.
pub(super) fn each(log: impl Read, take: impl FnMut(Option<&[u8]>)) -> io::Result<()> {
    let mut log = log;
    let mut start = Vec::with_capacity(GZIP.len());
    (&mut log).take(GZIP.len() as u64).read_to_end(&mut start)?;
    let is_packed = start == GZIP;
    let log = Cursor::new(start).chain(log);
    if is_packed {
        split(MultiGzDecoder::new(BufReader::new(log)), take)
    } else {
        split(log, take)
    }
}

fn split(mut log: impl Read, mut take: impl FnMut(Option<&[u8]>)) -> io::Result<()> {
    let mut buffer = vec![0; 2 * MAX_LINE_BYTES];
    // What of the buffer is filled, and whether that begins amid a line that is too long.
    let (mut filled, mut is_amid) = (0, false);
    loop {
        let read = match log.read(buffer.get_mut(filled..).unwrap_or_default()) {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        filled += read;
        let mut rest = buffer.get(..filled).unwrap_or_default();
        while let Some(end) = memchr(b'\n', rest) {
            let (line, after) = rest.split_at(end);
            rest = after.get(1..).unwrap_or_default();
            if !core::mem::take(&mut is_amid) {
                take((line.len() <= MAX_LINE_BYTES).then_some(line));
            }
        }
        if read == 0 {
            // The last line may be without an end.
            if !rest.is_empty() && !is_amid {
                take((rest.len() <= MAX_LINE_BYTES).then_some(rest));
            }
            return Ok(());
        }
        let left = rest.len();
        if left > MAX_LINE_BYTES || is_amid {
            if !core::mem::replace(&mut is_amid, true) {
                take(None);
            }
            filled = 0;
        } else {
            buffer.copy_within(filled - left..filled, 0);
            filled = left;
        }
    }
}
