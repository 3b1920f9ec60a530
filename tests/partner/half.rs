//! An answer that does not come to its end.

use std::{
    io::{Error, ErrorKind},
    pin::Pin,
    task::{Context, Poll},
};

use axum::body::{Bytes, HttpBody};
use http_body::Frame;

/// How it goes on after what there is of it.
#[derive(Clone, Copy)]
pub enum End {
    /// The connection stays open, and nothing comes.
    Never,
    /// The connection is cut.
    Cut,
}

/// A body that gives what it has, and then has no proper end.
pub struct Half {
    bytes: Option<Bytes>,
    end: End,
}

impl Half {
    pub const fn new(bytes: Bytes, end: End) -> Self {
        Self {
            bytes: Some(bytes),
            end,
        }
    }
}

impl HttpBody for Half {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Error>>> {
        match (self.bytes.take(), self.end) {
            (Some(bytes), _) => Poll::Ready(Some(Ok(Frame::data(bytes)))),
            // Nobody is woken: that is the point.
            (None, End::Never) => Poll::Pending,
            (None, End::Cut) => Poll::Ready(Some(Err(ErrorKind::ConnectionReset.into()))),
        }
    }
}
