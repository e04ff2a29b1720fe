//! Archives and mails, and what is found in them.

mod archives;
mod mails;
mod taken;
