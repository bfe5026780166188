import { Field, Int, ObjectType } from 'type-graphql';
import { Document } from './document.ts';
import { Organisation } from './organisation.ts';
import { connectionOf } from './paging.ts';
import { Person } from './person.ts';
import { LocalDate } from './scalars.ts';

@ObjectType({ description: 'What a committee’s evaluation of a year came to.' })
export class YearlyEvaluation {
  @Field(() => Int)
  year!: number;

  @Field(() => String)
  level!: string;
}

@ObjectType({ description: 'Somebody planned for posts, and what they came to since.' })
export class PlannedCadre {
  @Field(() => Person)
  person!: Person;

  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => [String])
  posts!: string[];

  @Field(() => Document, { nullable: true, description: 'The list in force that says so.' })
  document!: Document | null;

  @Field(() => LocalDate, { description: 'When the person was first planned.' })
  since!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Until when the list holds.' })
  until!: string | null;

  @Field(() => Int, { description: 'Courses passed since.' })
  trainings!: number;

  @Field(() => String, { nullable: true })
  lastTraining!: string | null;

  @Field(() => [String], { description: 'Tasks held now.' })
  tasks!: string[];

  @Field(() => YearlyEvaluation, { nullable: true, description: 'The last one.' })
  evaluation!: YearlyEvaluation | null;
}

export const PlannedCadreConnection = connectionOf('PlannedCadre', () => PlannedCadre);
