//! Whether documents are read in every form that pages write them in, or in the plain one alone.
//!
//! A program that readers wait for has no room for all forms. Built without the feature `forms` it
//! reads the plain form of `docs/design.md#what-is-a-plain-document`, and refuses a document as a whole in which anything
//! stands in another, rather than to read it differently; `crates/normalize` writes such a document
//! in the plain form.

/// Whether other forms than the plain one are read.
#[cfg(not(debug_assertions))]
pub(super) const fn are_read() -> bool {
    cfg!(feature = "forms")
}

#[cfg(debug_assertions)]
pub(super) use debugging::are_read;
#[cfg(debug_assertions)]
pub use debugging::with_plain_alone;

/// For tests, which hold both ways of reading to each other in one program.
#[cfg(debug_assertions)]
mod debugging {
    use core::cell::Cell;

    thread_local! {
        static PLAIN_ALONE: Cell<bool> = const { Cell::new(!cfg!(feature = "forms")) };
    }

    pub fn are_read() -> bool {
        !PLAIN_ALONE.get()
    }

    /// What a function returns in a program that reads the plain form alone.
    #[doc(hidden)]
    pub fn with_plain_alone<T>(run: impl FnOnce() -> T) -> T {
        let before = PLAIN_ALONE.replace(true);
        let value = run();
        PLAIN_ALONE.set(before);
        value
    }
}
