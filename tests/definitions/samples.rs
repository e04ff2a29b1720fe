//! The samples beside the definitions hold answers to places that exist, and the reference page's own example loads.
//! Not here: what is found in a sample; the check's own tests hold that.
