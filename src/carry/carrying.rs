//! Goes through the source, field by field. Not here: tables (`rows`), and what a text becomes (`fit`).

use crate::answers::Place;
use crate::check::words::label;
use crate::kinds::Quality;
use crate::notice::Field;

use super::fit::{Asked, fit};
use super::{Application, CarriedItem, Carry, Doubt, Unfit, UnfitReason, With};

/// A comparison under way.
pub(super) struct Carrying<'a> {
    pub(super) from: Application<'a>,
    pub(super) to: Application<'a>,
    pub(super) found: Carry,
}

/// Everything that is written in the source, in the order of the target's page.
pub(super) fn all(from: Application<'_>, to: Application<'_>) -> Carry {
    let mut carrying = Carrying { from, to, found: Carry::default() };
    for field in from.notice.answered() {
        if field.is_table() {
            carrying.table(field);
        } else {
            carrying.field(field);
        }
    }
    from.answers.aside.iter().for_each(|(name, text)| carrying.aside(name, text));
    let fields = || to.notice.answered();
    let order = |item: &CarriedItem| fields().position(|field| *field.id == *item.place.field);
    carrying.found.items.sort_by_key(order);
    carrying.found
}

impl Carrying<'_> {
    fn field(&mut self, field: &Field) {
        let from = Place::field(&field.id);
        let text = self.from.answers.text(&from);
        if text.trim().is_empty() {
            return;
        }
        let name = label(self.from.notice, &from);
        let target = self.to.notice.field(&field.id).filter(|target| !target.is_table());
        match target {
            _ if self.is_own(field) => self.leave(name, text, UnfitReason::Own, vec![from]),
            Some(target) => {
                for (text, reason) in self.text((field, target), (from.clone(), from.clone()), text) {
                    self.leave(name.clone(), &text, reason, vec![from.clone()]);
                }
            }
            None => self.leave(name, text, UnfitReason::NoPlace, vec![from]),
        }
    }

    /// Offers a text for a place, and gives what does not fit there.
    pub(super) fn text(
        &mut self,
        fields: (&Field, &Field),
        places: (Place, Place),
        text: &str,
    ) -> Vec<(String, UnfitReason)> {
        let (source, target) = fields;
        let (from, to) = places;
        let source = Asked { notice: self.from.notice, field: source };
        let fit = fit(&source, &Asked { notice: self.to.notice, field: target }, text);
        let present = self.to.answers.text(&to).to_owned();
        if !fit.text.is_empty() && present == fit.text {
            self.found.same.push(from);
        } else if !fit.text.is_empty() {
            let doubt = if fit.guess { Some(Doubt::Guess) } else { self.doubt(target, &to) };
            self.found.items.push(CarriedItem {
                place: to,
                with: With::Text(fit.text),
                present,
                doubt,
                from: vec![from],
            });
        }
        fit.left
    }

    /// Notes what does not fit.
    pub(super) fn leave(&mut self, name: String, text: &str, reason: UnfitReason, from: Vec<Place>) {
        self.found.unfit.push(Unfit { name, text: text.to_owned(), reason, from });
    }

    /// What was aside before may have a place again.
    fn aside(&mut self, name: &str, text: &str) {
        let place = name.parse::<Place>().ok().filter(|place| place.row.is_none());
        let target = place.as_ref().and_then(|place| self.to.notice.field(&place.field));
        let target = target.filter(|target| !target.is_table() && !self.is_own(target));
        let (Some(target), Some(place)) = (target.filter(|it| self.from.notice.field(&it.id).is_none()), place) else {
            return self.leave(name.to_owned(), text, UnfitReason::NoPlace, Vec::new());
        };
        for (text, reason) in self.text((target, target), (place.clone(), place), text) {
            self.leave(name.to_owned(), &text, reason, Vec::new());
        }
    }

    /// Ticks and the filling day are said of one application and of no other. A long text among the ticks is written.
    pub(super) fn is_own(&self, field: &Field) -> bool {
        let sides = [self.from.notice, self.to.notice];
        let ticked = |id: &str| sides.iter().any(|notice| notice.ticks.iter().any(|tick| tick.id == id));
        let day = sides.iter().any(|notice| notice.reckoned_at.as_ref() == Some(&field.id));
        day || (!field.is(Quality::Lines) && ticked(&field.id))
    }

    fn doubt(&self, target: &Field, place: &Place) -> Option<Doubt> {
        let edition = self.from.notice.edition;
        // Counts of a form are counted for the years before its edition; a year table says which.
        if place.row.is_none() && target.is(Quality::Count) && edition != self.to.notice.edition {
            return Some(Doubt::Years(edition));
        }
        self.is_of_another_person(&target.id).then_some(Doubt::Person)
    }

    /// Whether a field belongs to a group such as `leader` whose `name` is another person's there.
    pub(super) fn is_of_another_person(&self, id: &str) -> bool {
        let Some((group, _)) = id.rsplit_once('.') else { return false };
        let name = Place::field(&format!("{group}.name"));
        let person = self.to.notice.field(&name.field).is_some_and(|field| field.is(Quality::Person));
        let (here, there) = (self.from.answers.text(&name), self.to.answers.text(&name));
        person && !here.is_empty() && !there.is_empty() && here != there
    }
}
