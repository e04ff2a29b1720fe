//! What Word shows as the file's properties: its title, the day it was saved, and as a keyword the program that made it, by which
//! it knows its own files again; no person.

use std::io;

use super::parts::{LINKS, PackagePart, PartOwner};
use crate::answers::Date;
use crate::exports::saved::utc_time;
use crate::exports::word::markup::Xml;
use crate::exports::word::text::held;

const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const DUBLIN: &str = "http://purl.org/dc/elements/1.1/";
const TERMS: &str = "http://purl.org/dc/terms/";
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// The part.
pub fn part(title: &str, saved: Option<Date>) -> io::Result<PackagePart> {
    let spaces: [(&'static str, &dyn std::fmt::Display); 4] =
        [("xmlns:cp", &CORE), ("xmlns:dc", &DUBLIN), ("xmlns:dcterms", &TERMS), ("xmlns:xsi", &INSTANCE)];
    let bytes = Xml::part(|xml| {
        xml.element("cp:coreProperties", &spaces, |xml| {
            xml.words("dc:title", &[], &held(title))?;
            xml.words("cp:keywords", &[], env!("CARGO_PKG_NAME"))?;
            let times = saved.and_then(utc_time).into_iter();
            let named = times.flat_map(|time| ["dcterms:created", "dcterms:modified"].map(|name| (name, time.clone())));
            named.into_iter().try_for_each(|(name, time)| xml.words(name, &[("xsi:type", &"dcterms:W3CDTF")], &time))
        })
    })?;
    Ok(PackagePart {
        path: "docProps/core.xml".to_owned(),
        kind: "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
        found: PartOwner::FromPackage,
        relation: [LINKS, "/metadata/core-properties"].concat(),
        id: "properties".to_owned(),
        bytes,
    })
}
