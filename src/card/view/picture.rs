//! Pictures, each with its caption and whom it is from.

use super::super::model::PictureModel;
use leptos::prelude::*;

pub(super) fn pictures(pictures: Vec<PictureModel>) -> impl IntoView {
    pictures.into_iter().map(picture).collect::<Vec<_>>()
}

pub(super) fn picture(picture: PictureModel) -> impl IntoView {
    let (width, height) = picture.size.unzip();
    let has_caption = picture.caption.is_some() || picture.credit.is_some();
    let caption = picture.caption.map(|text| view! { <span>{text}</span> });
    let credit = picture
        .credit
        .map(|text| view! { <span class="picture-credit">{text}</span> });
    view! {
        <figure part="picture">
            <img
                src=picture.src
                alt=picture.alt
                width=width
                height=height
                loading="lazy"
                decoding="async"
            />
            {has_caption.then(|| view! { <figcaption>{caption}{credit}</figcaption> })}
        </figure>
    }
}
