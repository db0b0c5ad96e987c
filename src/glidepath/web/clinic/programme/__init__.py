"""What a person does at home: proposed from the visits, edited, and seen beside what they reported."""
