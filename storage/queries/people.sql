-- language: Finds the language that a person chose.
SELECT language FROM languages WHERE person = :person;

-- choose_language: Keeps a person's choice, over an earlier one.
INSERT INTO languages (person, language) VALUES (:person, :language)
ON CONFLICT (person) DO UPDATE SET language = excluded.language;

-- forget: Removes a person's choice.
DELETE FROM languages WHERE person = :person;
