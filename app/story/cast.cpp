#include "app/story/cast.h"

#include "models/base/ensure.h"
#include "models/domain/uscc.h"

namespace tally::story {

std::string usccOf(const Character& character) {
    const auto check = usccCheckCharacter(character.code17);
    ENSURE(check.has_value());
    return std::string(character.code17) + *check;
}

}  // namespace tally::story
