//! Several pieces of bytes as one message: a line of JSON that says what they are, then one piece behind the other, so that
//! megabytes are not written as JSON only to be read again.

use crate::json::{Json, from_text};

/// The message; `head` says what the pieces are.
pub fn packed(head: Json, pieces: &[&[u8]]) -> Vec<u8> {
    let sizes = Json::List(pieces.iter().map(|piece| Json::whole(piece.len() as u64)).collect());
    let head = Json::object([("head", head), ("sizes", sizes)]).to_text();
    let length = (head.len() as u64).to_le_bytes();
    let parts = [&length, head.as_bytes()].into_iter().chain(pieces.iter().copied());
    parts.collect::<Vec<&[u8]>>().concat()
}

/// What was packed; none where the bytes are something else.
pub fn unpacked(bytes: &[u8]) -> Option<(Json, Vec<&[u8]>)> {
    let (length, rest) = bytes.split_first_chunk()?;
    let (head, mut rest) = rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)?;
    let tree = from_text(std::str::from_utf8(head).ok()?)?;
    let (Some(head), Some(Json::List(sizes))) = (tree.get("head"), tree.get("sizes")) else { return None };
    let mut pieces = Vec::new();
    for size in sizes {
        let (piece, behind) = rest.split_at_checked(usize::try_from(size.as_whole()?).ok()?)?;
        pieces.push(piece);
        rest = behind;
    }
    Some((head.clone(), pieces))
}

/// A text under a key of the head; empty where there is none.
pub fn text(head: &Json, key: &str) -> String {
    head.get(key).and_then(Json::as_text).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_out_and_anything_else_is_none() {
        let head = Json::object([("name", Json::text("甲"))]);
        for pieces in [&[][..], &[&b""[..]], &[&b"a"[..], b"", b"\0\xff"]] {
            let bytes = packed(head.clone(), pieces);
            assert_eq!(unpacked(&bytes), Some((head.clone(), pieces.to_vec())));
            for cut in [0, 7, 8, 20, bytes.len() - 1] {
                let whole = cut == bytes.len() - 1 && pieces.iter().all(|piece| piece.is_empty());
                assert!(whole || unpacked(&bytes[..cut]).is_none(), "{cut}");
            }
        }
        for bytes in [&b"\x02\0\0\0\0\0\0\0{}"[..], &[0xff; 64], b""] {
            assert_eq!(unpacked(bytes), None);
        }
    }
}
