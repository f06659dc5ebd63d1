#pragma once

#include "app/story/stage.h"
#include "app/story/troupe.h"

namespace tally::story {

/// A believable past for who tries the program: the whole story from `begin` on, then up to `now` more credentials in
/// every state: offers to answer, something due this week, requests with open quotes, something overdue.
[[nodiscard]] Async<Done> livePast(Troupe& troupe, Stage& stage, Date begin, Date now);

}  // namespace tally::story
