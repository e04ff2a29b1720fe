//! Files read by several threads; what is found comes in the order of the files, and not much more is held than the threads
//! work on.

use std::fs::File;
use std::io::{self, Read};
use std::num::NonZeroUsize;
use std::sync::mpsc::sync_channel;
use std::thread;

use crate::collection::{ItemKey, Origin, ReceivedItem};
use crate::files::Fingerprint;
use crate::imports::LARGEST;
use crate::office::receive::{FileIn, Received, ReceivingNotices, received};
use crate::opened::{ChosenAs, OpenError, refusal};
use crate::proof::Digest;

use super::given::GivenFile;

/// By what files are read: texts that threads share, each making its own of them.
pub(super) struct KnownHere<'a> {
    /// The notices, by their ids.
    pub notices: &'a [(String, String)],
    /// Unions' own blanks, each with the id of its notice.
    pub blanks: &'a [(String, Vec<u8>)],
}

impl KnownHere<'_> {
    fn ready(&self) -> ReceivingNotices {
        let mut notices = ReceivingNotices::of(self.notices);
        for (notice, blank) in self.blanks {
            // What is no blank has been refused before.
            let _ = notices.compare_with(notice, blank);
        }
        notices
    }
}

/// Results of one thread that wait for those before them.
const AHEAD: usize = 16;

/// Calls `take` with what is found in each file, in their order.
pub(super) fn each(
    files: &[GivenFile],
    known: &KnownHere<'_>,
    jobs: NonZeroUsize,
    mut take: impl FnMut(Vec<Received>) -> io::Result<()>,
) -> io::Result<()> {
    if jobs.get() == 1 {
        let notices = known.ready();
        return files.iter().try_for_each(|file| take(found(&notices, file)));
    }
    thread::scope(|scope| {
        // Each takes every so-manyth file, so that nobody has to put the results in order.
        let begin = |nth: usize| {
            let (send, results) = sync_channel(AHEAD);
            scope.spawn(move || {
                let notices = known.ready();
                let own = files.iter().skip(nth).step_by(jobs.get());
                // Where nobody takes them any more, the output could not be written.
                let _ = own.map(|file| send.send(found(&notices, file))).take_while(Result::is_ok).count();
            });
            results
        };
        let workers: Vec<_> = (0..jobs.get().min(files.len())).map(begin).collect();
        for worker in workers.iter().cycle() {
            // This one has no file any more, so the next one has none either.
            let Ok(found) = worker.recv() else { break };
            take(found)?;
        }
        Ok(())
    })
}

fn found(notices: &ReceivingNotices, file: &GivenFile) -> Vec<Received> {
    let path = file.path.to_string_lossy().replace('\\', "/");
    let unread = |sentence: String| {
        // Nothing of it is known but where it lies.
        let (key, origin) = (Digest::of(path.as_bytes()), Origin { file: path.clone(), ..Origin::default() });
        let item = ReceivedItem { key: ItemKey(key.hex().to_owned()), origins: vec![origin], content: Err(sentence) };
        vec![Received { item, own: None, application: None, is_form: false }]
    };
    if let Some(why) = file.unread {
        return unread(why.to_owned());
    }
    match read(file, path.clone()) {
        Ok(file) => {
            let mut found = received(notices, &file);
            found.iter_mut().for_each(|it| it.own = None);
            found
        }
        Err(_) => unread(refusal(&OpenError::Unreadable, ChosenAs::Submission)),
    }
}

/// The file, or the beginning of a large one. When it was changed on the disk says nothing about when it was received: copying,
/// unpacking and saving an attachment change that.
fn read(file: &GivenFile, path: String) -> io::Result<FileIn> {
    let mut open = File::open(&file.path)?;
    let mut bytes = Vec::new();
    open.by_ref().take(LARGEST as u64).read_to_end(&mut bytes)?;
    let (mut digest, mut rest, mut behind) = (None::<Fingerprint>, vec![0; 1 << 16], 1);
    while bytes.len() == LARGEST && behind > 0 {
        behind = open.read(&mut rest)?;
        if behind > 0 {
            let digest = digest.get_or_insert_with(|| {
                let mut begun = Fingerprint::default();
                begun.take(&bytes);
                begun
            });
            digest.take(rest.get(..behind).unwrap_or_default());
        }
    }
    Ok(FileIn { path, received: None, digest: digest.map(Fingerprint::hex), file: bytes })
}
