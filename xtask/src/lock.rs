//! Two runs of xtask at the same time: the second waits for the first where they would write
//! the same files.

use std::fs::{self, File, TryLockError};
use std::path::Path;

use anyhow::{Context, Result};

/// Waits until nobody else holds the lock of this name; it is free again when this is dropped.
pub fn take(folder: &Path, name: &str) -> Result<File> {
    let path = folder.join(format!("{name}.lock"));
    let failed = || format!("cannot lock {}", path.display());
    fs::create_dir_all(folder).with_context(failed)?;
    let file = File::create(&path).with_context(failed)?;
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(TryLockError::WouldBlock) => println!("waiting for another run: {name}"),
        Err(TryLockError::Error(error)) => return Err(error).with_context(failed),
    }
    file.lock().with_context(failed)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_free_again_after_its_owner() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("press-card-{}", std::process::id()));
        let held = take(&folder, "it")?;
        let other = File::create(folder.join("it.lock"))?;
        assert!(other.try_lock().is_err());
        drop(held);
        assert!(other.try_lock().is_ok());
        Ok(fs::remove_dir_all(folder)?)
    }
}
